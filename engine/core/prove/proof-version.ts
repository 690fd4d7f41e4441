/**
 * Raised by hand when exploring or a property comes to mean something else: certificates of before are then no longer
 * valid, and every flow is proved anew.
 */
export const proofVersion = 4;
