package org.saldo.agency;

/** What somebody is in their agency. */
public enum MemberRole {
  USER,
  ADMIN
}
