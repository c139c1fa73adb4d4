package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;
import org.saldo.reporting.AccountSheet;
import org.saldo.reporting.AccountSheets;
import org.saldo.reporting.BookDate;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.LedgerTotals;
import org.saldo.reporting.OpenPost;
import org.saldo.reporting.OpenPosts;
import org.saldo.reporting.TotalsBy;
import org.saldo.reporting.TotalsFilter;
import org.saldo.ui.rest.Answers;

/** The general ledger: sheets of accounts, sums by whatever lines have in common, open items. */
@Path("/ledger")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ACCOUNTANT, AUDITOR})
public class BooksResource {

  private static final int USUAL = 100;
  private static final int MAX = 500;

  @EJB private AccountSheets sheets;
  @EJB private LedgerTotals totals;
  @EJB private OpenPosts posts;

  @GET
  @Path("/accounts/{number}/sheet")
  @Operation(summary = "What stood on an account before a period, its lines, and what stands after")
  public Response sheet(
      @PathParam("number") String number,
      @QueryParam("creditor") String creditor,
      @QueryParam("by") String by,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    AccountSheet sheet =
        sheets
            .sheet(
                creditor,
                number,
                date(by),
                Answers.day("from", from),
                Answers.day("to", to),
                cursor,
                Answers.limit(limit, USUAL, MAX))
            .orElseThrow(NotFoundException::new);
    JsonArrayBuilder items = Json.createArrayBuilder();
    sheet.rows().forEach(row -> items.add(json(row)));
    return Answers.ok(
        Answers.list(items, sheet.next())
            .add("creditor", sheet.creditorKey())
            .add("account", sheet.account().number())
            .add("name", sheet.account().name())
            .add("from", sheet.from().toString())
            .add("to", sheet.until().toString())
            .add("opening", json(sheet.opening()))
            .add("closing", json(sheet.closing()))
            .build(),
        request);
  }

  @GET
  @Path("/totals")
  @Operation(summary = "The lines of the books added up by one or two things they have in common")
  public Response totals(
      @QueryParam("first") String first,
      @QueryParam("second") String second,
      @QueryParam("creditor") String creditor,
      @QueryParam("account") String account,
      @QueryParam("caseFile") String caseFile,
      @QueryParam("event") String event,
      @QueryParam("field") String field,
      @QueryParam("value") String value,
      @QueryParam("by") String by,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @Context Request request) {
    List<LedgerTotals.Total> found =
        totals.totals(
            new TotalsFilter(
                Answers.constant("first", first, TotalsBy.class),
                Answers.constant("second", second, TotalsBy.class),
                creditor,
                account,
                caseFile,
                Answers.constant("event", event, EventKind.class),
                field,
                value,
                date(by),
                Answers.day("from", from),
                Answers.day("to", to)),
            LedgerTotals.MOST);
    JsonArrayBuilder items = Json.createArrayBuilder();
    found.stream().limit(LedgerTotals.MOST).forEach(total -> items.add(json(total)));
    return Answers.ok(
        Answers.list(items, null).add("more", found.size() > LedgerTotals.MOST).build(), request);
  }

  @GET
  @Path("/open-items")
  @Operation(summary = "What was open of each receivable on a key date, case by case")
  public Response openItems(
      @QueryParam("creditor") String creditor,
      @QueryParam("by") String by,
      @QueryParam("on") String on,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    int most = Answers.limit(limit, USUAL, MAX);
    List<OpenPost> found = posts.items(creditor, date(by), Answers.day("on", on), cursor, most);
    JsonArrayBuilder items = Json.createArrayBuilder();
    found.forEach(post -> items.add(json(post)));
    String next = found.size() < most ? null : found.get(most - 1).cursor();
    return Answers.ok(
        Answers.list(items, next).add("on", posts.day(Answers.day("on", on)).toString()).build(),
        request);
  }

  /** The date that a parameter names; the value date if it names none. */
  static BookDate date(String by) {
    BookDate date = Answers.constant("by", by, BookDate.class);
    return date == null ? BookDate.VALUE : date;
  }

  private static JsonArrayBuilder json(List<Money> balances) {
    JsonArrayBuilder json = Json.createArrayBuilder();
    balances.forEach(
        balance ->
            json.add(
                Json.createObjectBuilder()
                    .add("currency", balance.currency())
                    .add("balance", Answers.amount(balance))));
    return json;
  }

  private static JsonObjectBuilder json(AccountSheet.Row row) {
    Money zero = Money.zero(row.balance().currency());
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("entry", row.entryId().toString())
            .add("entryNo", row.entryNo())
            .add("postedOn", row.postedOn().toString())
            .add("valueOn", row.valueOn().toString())
            .add("event", row.event().name())
            .add("currency", zero.currency())
            .add("debit", Answers.amount(row.debit() == null ? zero : row.debit()))
            .add("credit", Answers.amount(row.credit() == null ? zero : row.credit()))
            .add("balance", Answers.amount(row.balance()));
    Answers.text(json, "reference", row.reference());
    Answers.text(json, "caseFile", row.caseNumber());
    return Answers.text(json, "receivable", row.receivable());
  }

  private static JsonObjectBuilder json(LedgerTotals.Total total) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("first", total.first());
    return Answers.text(json, "second", total.second())
        .add("currency", total.debit().currency())
        .add("debit", Answers.amount(total.debit()))
        .add("credit", Answers.amount(total.credit()))
        .add("balance", Answers.amount(total.balance()))
        .add("lines", total.lines());
  }

  private static JsonObjectBuilder json(OpenPost post) {
    CaseSheet.Balance open = post.open();
    return Json.createObjectBuilder()
        .add("creditor", post.creditorKey())
        .add("caseFile", post.caseNumber())
        .add("debtor", post.debtorName())
        .add("receivable", post.receivable())
        .add("dueOn", post.dueOn().toString())
        .add("daysOverdue", post.daysOverdue())
        .add("currency", open.principal().currency())
        .add("open", CaseFilesResource.json(open));
  }
}
