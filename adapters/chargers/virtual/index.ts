export {
  createVirtualChargePoint,
  type VirtualChargePoint,
  type VirtualChargePointOptions,
  type VirtualChargePointView,
} from './virtual-charge-point.ts';
