import type { Request } from 'express';
import { type StaffMember, type StaffRole, staffRoles } from '../staff-protocol.ts';
import type { AppDeps } from './app-deps.ts';
import { changePassword, notAllowed, notStaff, otherSite } from './http-errors.ts';
import { isFromOwnPage, sessionCookie } from './staff-cookie.ts';
import { bearerToken } from './visitor.ts';

type DoorDeps = Pick<AppDeps, 'staff' | 'accounts'>;

/** What who has to change the password may still do. */
export const passwordPath = '/api/staff/password';

const known = new WeakMap<Request, StaffMember>();

/** Lets in who is signed in, and who has the role; 401 and 403 for the others. */
export function requireStaff(request: Request, deps: DoorDeps, least: StaffRole = 'staff'): void {
  const member = known.get(request) ?? signedIn(request, deps);
  if (member === undefined) throw notStaff();
  known.set(request, member);
  if (member.mustChange && pathOf(request) !== passwordPath) throw changePassword();
  if (!hasRole(member, least)) throw notAllowed();
}

/** Whom `requireStaff` let in. */
export function staffOf(request: Request): StaffMember {
  const member = known.get(request);
  if (member === undefined) throw notStaff();
  return member;
}

/** Whether who was let in would be let in now: a stream that stays open asks again. */
export function isStillStaff(request: Request, deps: DoorDeps, least: StaffRole = 'staff'): boolean {
  const member = signedIn(request, deps);
  return member !== undefined && !member.mustChange && hasRole(member, least);
}

/**
 * A token in the request counts alone: a wrong one is not made good by a cookie. A cookie is sent by the browser whoever asks, so
 * what changes something must come from a page of ours.
 */
export function signedIn(request: Request, deps: DoorDeps): StaffMember | undefined {
  if (request.headers.authorization !== undefined) {
    return deps.staff.isAdminToken(bearerToken(request) ?? '')
      ? { name: 'ADMIN_TOKEN', role: 'admin', mustChange: false }
      : undefined;
  }
  const session = sessionCookie(request);
  const member = session === undefined ? undefined : deps.accounts.memberOf(session);
  if (member !== undefined && !isFromOwnPage(request)) throw otherSite();
  return member;
}

function hasRole(member: StaffMember, least: StaffRole): boolean {
  return staffRoles.indexOf(member.role) >= staffRoles.indexOf(least);
}

function pathOf(request: Request): string {
  return request.originalUrl.replace(/[?#].*/s, '');
}
