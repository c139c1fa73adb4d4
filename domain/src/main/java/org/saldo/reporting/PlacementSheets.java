package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CallerIdentity;
import org.saldo.agency.PlacementState;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.visibility.Audience;
import org.saldo.correspondence.visibility.VisibilityRules;
import org.saldo.correspondence.visibility.VisibleKind;
import org.saldo.document.DocumentArchive;
import org.saldo.document.Documents;

/**
 * The placements of the caller's agency. That agency is part of every query: what another one has,
 * had or was offered does not exist here.
 *
 * <p>The debtor's data and, as the rules of visibility say, documents and messages of the case are
 * open while the agency holds the placement. Before that it sees who is owed how much by whom,
 * afterwards what it had, with the figures of the day it ended and its own documents.
 */
@Stateless
@RolesAllowed({AGENCY_USER, AGENCY_ADMIN})
public class PlacementSheets {

  private static final int MAX_SIZE = 200;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @EJB private CallerIdentity caller;
  @Inject private ClaimFigures figures;
  @Inject private BusinessClock clock;
  @Inject private Documents documents;
  @Inject private VisibilityRules rules;

  /**
   * A page of placements: offers first, ended ones last.
   *
   * @param number page from 1
   * @param size rows of a page, 1 to 200
   */
  public Page<PlacementRow> page(PlacementFilter filter, int number, int size) {
    Page<PlacementRow> page = table().page(filter, number, size);
    return new Page<>(
        page.rows().stream().map(PlacementSheets::discreet).toList(),
        page.number(),
        page.size(),
        page.total());
  }

  /** Placements after a number, null for the start. */
  public List<PlacementRow> after(PlacementFilter filter, String after, int size) {
    return table().after(filter, after, Math.min(Math.max(size, 1), MAX_SIZE)).stream()
        .map(PlacementSheets::discreet)
        .toList();
  }

  /** A placement; empty when the caller's agency has none such. */
  public Optional<PlacementSheet> byId(UUID id) {
    return sheet("p.public_id = ?", id);
  }

  /** The placement with a number. */
  public Optional<PlacementSheet> byNumber(String number) {
    return sheet("p.number = ?", number);
  }

  /** A document of a placement, if it is among those that the sheet names. */
  public Optional<DocumentArchive.Content> document(UUID placement, UUID document) {
    return byId(placement).stream()
        .flatMap(sheet -> sheet.documents().stream())
        .filter(file -> file.id().equals(document))
        .findFirst()
        .flatMap(file -> keyOf(file.id()).flatMap(documents::content).map(c -> named(c, file)));
  }

  /** The same content may have come under another name elsewhere. */
  private static DocumentArchive.Content named(
      DocumentArchive.Content content, CaseSheet.FileItem file) {
    return new DocumentArchive.Content(content.document().named(file.fileName()), content.bytes());
  }

  private Optional<Long> keyOf(UUID document) {
    return Sql.of("SELECT id FROM document WHERE public_id = ?", document)
        .first(dataSource, r -> r.number("id"));
  }

  private Optional<PlacementSheet> sheet(String condition, Object value) {
    PlacementReader reader = new PlacementReader(dataSource, figures);
    return reader
        .header(reach(), condition, value)
        .map(PlacementSheets::discreet)
        .map(header -> ofAgency(reader.sheet(header, clock.today(), shown(header))));
  }

  private Set<VisibleKind> shown(PlacementSheet.Header header) {
    return header.state().held() ? rules.shown(Audience.AGENCY, header.creditorKey()) : Set.of();
  }

  private PlacementTable table() {
    return new PlacementTable(dataSource, reach(), clock.today());
  }

  private PlacementTable.Reach reach() {
    String user = caller.name();
    LocalDate today = clock.today();
    return sql ->
        sql.add("JOIN agency_member n ON n.agency_id = p.agency_id")
            .add("WHERE n.user_name = ? AND n.since <= ?", user, today);
  }

  /** Who works on the creditor's side is not the agency's business. */
  private static PlacementSheet ofAgency(PlacementSheet sheet) {
    return new PlacementSheet(
        sheet.header(),
        sheet.items(),
        sheet.costs(),
        sheet.payments(),
        sheet.documents(),
        sheet.received(),
        sheet.history().stream()
            .map(
                h ->
                    h.byAgency()
                        ? h
                        : new PlacementSheet.Happening(
                            h.kind(), h.at(), null, false, h.arguments(), h.reason()))
            .toList(),
        sheet.debtorFacts());
  }

  /** An agency that never took an offer does not go on knowing the debtor. */
  private static boolean knowsDebtor(PlacementState state) {
    return state != PlacementState.DECLINED && state != PlacementState.LAPSED;
  }

  private static PlacementRow discreet(PlacementRow row) {
    return new PlacementRow(
        row.id(),
        row.number(),
        row.state(),
        row.agencyName(),
        row.creditorName(),
        null,
        row.caseNumber(),
        knowsDebtor(row.state()) ? row.debtorName() : null,
        row.handedOver(),
        row.now(),
        row.offeredOn(),
        row.answerBy(),
        row.endedOn());
  }

  private static PlacementSheet.Header discreet(PlacementSheet.Header h) {
    boolean known = knowsDebtor(h.state());
    return new PlacementSheet.Header(
        h.key(),
        h.id(),
        h.version(),
        h.number(),
        h.state(),
        h.agencyKey(),
        h.agencyName(),
        h.agencyKind(),
        h.creditorKey(),
        h.creditorName(),
        h.caseKey(),
        null,
        h.caseNumber(),
        h.debtorKey(),
        null,
        known ? h.debtorName() : null,
        h.debtorKind(),
        known ? h.debtorLanguage() : null,
        h.currency(),
        h.offeredOn(),
        h.answerBy(),
        h.acceptedOn(),
        h.endedOn(),
        null,
        h.endReason(),
        h.commissionPercent(),
        h.costLimit());
  }
}
