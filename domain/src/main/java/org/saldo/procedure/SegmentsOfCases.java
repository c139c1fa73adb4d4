package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.saldo.casefile.CaseFiles;
import org.saldo.correspondence.contact.CaseSegments;

/** Tells correspondence, which knows no cases, the segment of one. */
@ApplicationScoped
class SegmentsOfCases implements CaseSegments {

  @Inject private CaseFiles caseFiles;

  @Override
  public String of(long caseFileId) {
    return caseFiles.segment(caseFileId);
  }
}
