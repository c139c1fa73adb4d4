package org.saldo.backoffice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.actor.reading.Look;
import org.saldo.actor.reading.ReadSubject;
import org.saldo.actor.reading.ReadWay;

/** What is logged of an address. */
class LooksTest {

  @ParameterizedTest
  @CsvSource({
    "/casefile/show.xhtml, case, 7, CASE, 7, PAGE",
    "/casefile/statement.pdf, case, 7, CASE, 7, FILE",
    "/debtor/show.xhtml, debtor, 7, DEBTOR, 7, PAGE",
    "/document, id, 7, DOCUMENT, 7, FILE",
    "/dispute/show.xhtml, dispute, 7, DISPUTE, 7, PAGE",
    "/agency/placement.xhtml, placement, 7, PLACEMENT, 7, PAGE",
    "/ledger/entry.xhtml, entry, 7, ENTRY, 7, PAGE",
    "/ledger/account-sheet.xhtml, account, 1400, ACCOUNT, 1400, PAGE",
    "/ledger/trial-balance.xhtml, export, csv, BOOKS,, FILE",
    "/ledger/totals.xhtml, first, EVENT, BOOKS,, PAGE",
    "/index.xhtml, q, dammann, LIST,, PAGE",
    "/, q, dammann, LIST,, PAGE",
    "/limitation/list.xhtml, days, 9, LIST,, PAGE",
    "/admin/audit.xhtml, page, 1, OTHER,, PAGE",
    "/api/v1/case-files/C100/payments, limit, 9, CASE, C100, REST",
    "/api/v1/case-files, q, x, LIST,, REST",
    "/api/v1/placements/P1, x, x, PLACEMENT, P1, REST",
    "/api/v1/ledger/accounts/1400/sheet, x, x, ACCOUNT, 1400, REST",
    "/api/v1/ledger/accounts, x, x, BOOKS,, REST",
    "/api/v1/ledger/proof, x, x, BOOKS,, FILE",
    "/api/v1/ledger/days/linde/2026-03-01/anchor, x, x, BOOKS,, FILE",
    "/api/v1/ledger/exports/7/content, x, x, BOOKS,, FILE",
    "/api/v1/ledger/exports/7, x, x, BOOKS,, REST",
    "/print/list.xhtml, status, FAILED, LIST,, PAGE",
    "/print/file, file, pdf, OTHER,, FILE",
    "/api/v1/print-batches, x, x, LIST,, REST",
    "/api/v1/print-batches/7/files/pdf, x, x, OTHER,, FILE",
    "/api/v1/creditors, x, x, OTHER,, REST"
  })
  void namesWhatIsLookedAt(
      String path, String name, String value, ReadSubject subject, String object, ReadWay way) {
    Look look = Looks.of(path, Map.of(name, value)::get, "192.0.2.0/24");
    assertThat(look).isEqualTo(new Look(subject, object, null, way, path, "192.0.2.0/24"));
  }
}
