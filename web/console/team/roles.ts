import type { StaffAccount, StaffMember, StaffRole } from '../../../src/staff-protocol.ts';

export type { StaffAccount, StaffMember };

/** Each may all that the one before may. */
export const staffRoles = ['staff', 'reviewer', 'admin'] as const satisfies readonly StaffRole[];

/** For `data-least`: what needs a role is not shown to who has less. The service itself decides. */
export function isAllowed(member: StaffMember, least: StaffRole): boolean {
  return staffRoles.indexOf(member.role) >= staffRoles.indexOf(least);
}
