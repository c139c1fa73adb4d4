package org.saldo.correspondence.contact;

/** Which segment a case belongs to: a port, answered by who knows cases. */
public interface CaseSegments {

  /** The segment of a case; null when it has none. */
  String of(long caseFileId);
}
