package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;
import org.saldo.reporting.EntryFilter;
import org.saldo.reporting.EntryLine;
import org.saldo.reporting.EntryRow;
import org.saldo.reporting.EntryWithLines;
import org.saldo.reporting.LedgerReport;
import org.saldo.reporting.LedgerVerification;
import org.saldo.reporting.Slice;
import org.saldo.reporting.TrialBalance;
import org.saldo.reporting.TrialBalances;
import org.saldo.ui.rest.Answers;

/** The books as the pages show them. */
@Path("/ledger")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ACCOUNTANT, AUDITOR})
public class LedgerResource {

  private static final int USUAL = 100;
  private static final int MAX = 500;

  @EJB private LedgerReport ledger;
  @EJB private TrialBalances balances;
  @EJB private LedgerVerification verification;

  @GET
  @Path("/trial-balance")
  @Operation(summary = "Debits, credits and balance of every account up to a value date")
  public Response trialBalance(
      @QueryParam("on") String on,
      @QueryParam("creditor") String creditor,
      @QueryParam("by") String by,
      @Context Request request) {
    TrialBalance balance =
        balances.trialBalance(BooksResource.date(by), Answers.day("on", on), creditor);
    JsonArrayBuilder accounts = Json.createArrayBuilder();
    for (TrialBalance.Row row : balance.rows()) {
      accounts.add(
          Json.createObjectBuilder()
              .add("creditor", row.creditorKey())
              .add("number", row.number())
              .add("name", row.name())
              .add("currency", row.debit().currency())
              .add("debit", Answers.amount(row.debit()))
              .add("credit", Answers.amount(row.credit()))
              .add("balance", Answers.amount(row.balance())));
    }
    return Answers.ok(
        Json.createObjectBuilder()
            .add("on", balance.on().toString())
            .add("accounts", accounts)
            .build(),
        request);
  }

  @GET
  @Path("/entries")
  @Operation(summary = "Journal entries with their lines, newest first")
  public Response entries(
      @QueryParam("creditor") String creditor,
      @QueryParam("account") String account,
      @QueryParam("caseFile") String caseFile,
      @QueryParam("event") String event,
      @QueryParam("by") String by,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    EntryFilter filter =
        new EntryFilter(
            creditor,
            account,
            caseFile,
            Answers.constant("event", event, EventKind.class),
            BooksResource.date(by),
            Answers.day("from", from),
            Answers.day("to", to));
    Slice<EntryWithLines> slice =
        ledger.entriesWithLines(filter, cursor, Answers.limit(limit, USUAL, MAX));
    JsonArrayBuilder items = Json.createArrayBuilder();
    slice.rows().forEach(e -> items.add(json(e)));
    return Answers.ok(Answers.list(items, slice.next()).build(), request);
  }

  @GET
  @Path("/verification")
  @Operation(summary = "What the checks of the books find; empty when all is well")
  public Response verification(@Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (LedgerVerification.Finding finding : verification.findings()) {
      JsonObjectBuilder item =
          Json.createObjectBuilder()
              .add("check", finding.check().name())
              .add("scope", finding.scope());
      Answers.text(item, "expected", finding.expected());
      Answers.text(item, "found", finding.found());
      items.add(Answers.text(item, "entry", finding.entryId()));
    }
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  private static JsonObjectBuilder json(EntryWithLines entry) {
    EntryRow row = entry.entry();
    JsonArrayBuilder lines = Json.createArrayBuilder();
    entry.lines().forEach(l -> lines.add(json(l, row.total())));
    UUID event = row.eventId();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", row.id().toString())
            .add("creditor", row.creditorKey())
            .add("entryNo", row.entryNo())
            .add("postedOn", row.postedOn().toString())
            .add(
                "event",
                Answers.text(
                    Json.createObjectBuilder()
                        .add("id", event.toString())
                        .add("kind", row.eventKind().name())
                        .add("on", row.valueOn().toString()),
                    "reference",
                    row.reference()));
    return Answers.text(json, "caseFile", row.caseNumber()).add("lines", lines);
  }

  private static JsonObjectBuilder json(EntryLine line, Money total) {
    Money zero = Money.zero(total.currency());
    JsonObjectBuilder flexfields = Json.createObjectBuilder();
    line.flexfields().forEach(flexfields::add);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("account", line.account())
            .add("debit", Answers.amount(line.debit() == null ? zero : line.debit()))
            .add("credit", Answers.amount(line.credit() == null ? zero : line.credit()))
            .add("currency", total.currency())
            .add("flexfields", flexfields);
    Answers.text(json, "component", line.component());
    return Answers.text(json, "receivable", line.receivableNumber());
  }
}
