package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.calendar.DayCount;
import org.saldo.creditor.ClaimKind;
import org.saldo.creditor.ClaimedBy;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.interest.InterestKind;
import org.saldo.interest.InterestTerms;
import org.saldo.interest.InterestTermsBook;
import org.saldo.interest.InterestTermsVersion;
import org.saldo.interest.RateSeries;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** The interest that a creditor asks for. */
@Path("/creditors/{key}/interest-terms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
public class InterestTermsResource extends RecordCalls {

  @EJB private InterestTermsBook terms;
  @EJB private CreditorRegistry creditors;

  @PathParam("key")
  private String key;

  @GET
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  @Operation(summary = "Every version of a creditor's interest terms, the latest first")
  public Response list(@Context Request request) {
    return creditors
        .byKey(key)
        .map(found -> Answers.ok(all().build(), request))
        .orElseGet(InterestTermsResource::unknown);
  }

  private static Response unknown() {
    return unknown("creditor.unknown", "There is no such creditor in your reach.");
  }

  private JsonObjectBuilder all() {
    JsonArrayBuilder items = Json.createArrayBuilder();
    terms.versions(key).forEach(v -> items.add(json(v)));
    return Answers.list(items, null);
  }

  /** They hold for receivables that fall due from their first day on. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record interest terms of a creditor; claimed interest is worked out anew")
  public Response agree(String body) {
    return once(
        body,
        sent -> {
          if (creditors.byKey(key).isEmpty()) {
            return InterestTermsResource::unknown;
          }
          Optional<Refusal> implausible = check(sent);
          return implausible
              .or(() -> terms.agree(key, wanted(sent), sent.text("reason")))
              .<Supplier<Response>>map(refusal -> () -> refused(refusal))
              .orElse(() -> Answers.ok(all().build()));
        });
  }

  /** What no terms can say, told as on the page. */
  private static Optional<Refusal> check(JsonBody sent) {
    if (sent.requiredConstant("kind", InterestKind.class) != InterestKind.NONE) {
      for (String name : new String[] {"consumerPercent", "businessPercent"}) {
        if (sent.absent(name)) {
          return Refusal.because("interest.terms.percent").on(name).asOptional();
        }
      }
    }
    return sent.flag("principalFirst") && sent.flag("pooled")
        ? Refusal.because("interest.terms.order").on("pooled").asOptional()
        : Optional.empty();
  }

  private static InterestTerms wanted(JsonBody sent) {
    InterestKind kind = sent.requiredConstant("kind", InterestKind.class);
    DayCount dayCount = sent.constant("dayCount", DayCount.class);
    ClaimedBy claimedBy = sent.constant("claimedBy", ClaimedBy.class);
    return new InterestTerms(
        sent.requiredConstant("claimKind", ClaimKind.class),
        sent.requiredDay("validFrom"),
        kind,
        series(sent, kind),
        percent(sent, kind, "consumerPercent"),
        percent(sent, kind, "businessPercent"),
        dayCount == null ? DayCount.ACT_365 : dayCount,
        claimedBy == null ? ClaimedBy.NEVER : claimedBy,
        sent.flag("principalFirst"),
        sent.flag("pooled"));
  }

  private static RateSeries series(JsonBody sent, InterestKind kind) {
    RateSeries named = sent.constant("series", RateSeries.class);
    RateSeries followed = named == null ? RateSeries.DE_BASE : named;
    return kind == InterestKind.STATUTORY ? followed : null;
  }

  private static BigDecimal percent(JsonBody sent, InterestKind kind, String name) {
    return kind == InterestKind.NONE ? null : sent.decimal(name);
  }

  private static JsonObjectBuilder json(InterestTermsVersion version) {
    InterestTerms each = version.terms();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("claimKind", each.claimKind().name())
            .add("validFrom", each.validFrom().toString())
            .add("kind", each.kind().name());
    Answers.text(json, "series", each.series());
    Answers.text(json, "consumerPercent", plain(each.consumerPercent()));
    Answers.text(json, "businessPercent", plain(each.businessPercent()))
        .add("dayCount", each.dayCount().name())
        .add("claimedBy", each.claimedBy().name())
        .add("principalFirst", each.principalFirst())
        .add("pooled", each.pooled());
    return RecordJson.by(json, version.recordedAt(), version.recordedBy(), version.reason());
  }

  private static String plain(BigDecimal percent) {
    return percent == null ? null : percent.stripTrailingZeros().toPlainString();
  }
}
