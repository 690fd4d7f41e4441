export { createVirtualChargePoint, type VirtualChargePoint } from './virtual-charge-point.ts';
