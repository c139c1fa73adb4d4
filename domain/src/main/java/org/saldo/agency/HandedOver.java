package org.saldo.agency;

import java.util.List;
import org.saldo.casefile.CaseRef;
import org.saldo.receivable.OpenItem;

/**
 * What is handed over.
 *
 * @param stepRunId step of the procedure that did it
 * @param items the leading receivable first
 */
record HandedOver(CaseRef caseFile, Long stepRunId, List<OpenItem> items) {

  HandedOver {
    items = List.copyOf(items);
  }
}
