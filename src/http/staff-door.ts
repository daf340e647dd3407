import type { Request } from 'express';
import { type StaffRole, staffRoles } from '../staff-protocol.ts';
import type { AppDeps } from './app-deps.ts';
import { notAllowed, notStaff } from './http-errors.ts';
import { bearerToken } from './visitor.ts';

/** Who of the staff asks. */
export type StaffMember = { name: string; role: StaffRole };

const known = new WeakMap<Request, StaffMember>();

/** Lets in who is signed in, and who has the role; 401 and 403 for the others. */
export function requireStaff(
  request: Request,
  deps: Pick<AppDeps, 'staff'>,
  least: StaffRole = 'staff',
): void {
  const member = known.get(request) ?? signedIn(request, deps);
  if (member === undefined) throw notStaff();
  known.set(request, member);
  if (staffRoles.indexOf(member.role) < staffRoles.indexOf(least)) throw notAllowed();
}

/** Whom `requireStaff` let in. */
export function staffOf(request: Request): StaffMember {
  const member = known.get(request);
  if (member === undefined) throw notStaff();
  return member;
}

function signedIn(request: Request, deps: Pick<AppDeps, 'staff'>): StaffMember | undefined {
  return deps.staff.isAdminToken(bearerToken(request) ?? '')
    ? { name: 'ADMIN_TOKEN', role: 'admin' }
    : undefined;
}
