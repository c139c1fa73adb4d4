package org.saldo.backoffice.procedure;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Objects;
import org.saldo.procedure.CountedFrom;
import org.saldo.procedure.DayKind;
import org.saldo.procedure.PlanSettings;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.ProcedureFlow;
import org.saldo.procedure.ProcedureKind;
import org.saldo.procedure.StartEvent;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepRecipient;
import org.saldo.procedure.condition.Comparison;
import org.saldo.procedure.condition.Condition;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.procedure.planning.DraftStep;
import org.saldo.ui.rest.JsonBody;

/** Plans of procedures as JSON: what REST answers and takes is what pages save and read. */
public final class PlanJson {

  private static final String FORMAT = "saldo-procedure/1";

  private PlanJson() {}

  /** A plan that can be taken in again elsewhere. */
  public static JsonObjectBuilder plan(
      String procedure, PlanSettings settings, List<DraftStep> steps) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    steps.forEach(step -> all.add(step(step)));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("format", FORMAT)
            .add("procedure", procedure)
            .add("kind", settings.kind().name())
            .add("flow", settings.flow().name())
            .add("countedFrom", settings.countedFrom().name())
            .add("dayKind", settings.dayKind().name())
            .add("priority", settings.priority());
    add(json, "startsWith", settings.startsWith() == null ? null : settings.startsWith().name());
    return json.add("start", conditions(settings.start()))
        .add("end", conditions(settings.end()))
        .add("steps", all);
  }

  private static JsonArrayBuilder conditions(List<Condition> conditions) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (Condition condition : conditions) {
      all.add(
          Json.createObjectBuilder()
              .add("fact", condition.fact().name())
              .add("comparison", condition.comparison().name())
              .add("values", Json.createArrayBuilder(condition.values())));
    }
    return all;
  }

  private static JsonObjectBuilder step(DraftStep step) {
    PlannedStep planned = step.planned();
    JsonObjectBuilder json = Json.createObjectBuilder().add("key", planned.key());
    add(json, "name", step.name());
    json.add("day", planned.dayOffset()).add("channel", planned.channel().name());
    add(json, "template", planned.template());
    json.add("level", planned.level())
        .add("automatic", planned.automatic())
        .add("forVulnerable", planned.suitableForVulnerable())
        .add("requires", Json.createArrayBuilder(planned.requires()))
        .add("recipient", planned.recipient().name());
    add(json, "segment", planned.segment());
    if (planned.latestBy() == null) {
      json.addNull("latestBy");
    } else {
      json.add("latestBy", planned.latestBy());
    }
    return json.add("claimsInterest", planned.claimsInterest())
        .add("conditions", conditions(planned.conditions()));
  }

  private static void add(JsonObjectBuilder json, String name, String value) {
    if (value == null) {
      json.addNull(name);
    } else {
      json.add(name, value);
    }
  }

  /** Whether a file says that it is none of ours; one that says nothing may be. */
  public static boolean isForeign(JsonBody sent) {
    String format = sent.text("format");
    return format != null && !format.equals(FORMAT);
  }

  /**
   * What holds for the version as a whole; what is not said is as usual: primary, by days, calendar
   * days, for every case.
   *
   * @throws jakarta.ws.rs.BadRequestException when it cannot be read, or does not say what the days
   *     are counted from
   */
  public static PlanSettings settings(JsonBody sent) {
    ProcedureKind kind =
        Objects.requireNonNullElse(
            sent.constant("kind", ProcedureKind.class), ProcedureKind.PRIMARY);
    return new PlanSettings(
        kind,
        Objects.requireNonNullElse(
            sent.constant("flow", ProcedureFlow.class), ProcedureFlow.BY_DAYS),
        sent.requiredConstant("countedFrom", CountedFrom.class),
        Objects.requireNonNullElse(sent.constant("dayKind", DayKind.class), DayKind.CALENDAR),
        sent.absent("priority") ? PlanSettings.LAST : number(sent, "priority"),
        sent.constant("startsWith", StartEvent.class),
        conditions(sent, "start"),
        conditions(sent, "end"));
  }

  private static List<Condition> conditions(JsonBody sent, String name) {
    return sent.absent(name)
        ? List.of()
        : sent.objects(name).stream()
            .map(
                each ->
                    new Condition(
                        each.requiredConstant("fact", ConditionFact.class),
                        each.requiredConstant("comparison", Comparison.class),
                        each.texts("values")))
            .toList();
  }

  /**
   * The steps that were sent.
   *
   * @throws jakarta.ws.rs.BadRequestException when one cannot be read
   */
  public static List<DraftStep> steps(JsonBody sent) {
    return sent.objects("steps").stream().map(PlanJson::step).toList();
  }

  private static DraftStep step(JsonBody step) {
    return new DraftStep(
        new PlannedStep(
            Objects.requireNonNullElse(step.text("key"), ""),
            number(step, "day"),
            step.requiredConstant("channel", StepChannel.class),
            blank(step.text("template")),
            number(step, "level"),
            step.flag("automatic"),
            step.flag("forVulnerable"),
            step.texts("requires"),
            Objects.requireNonNullElse(
                step.constant("recipient", StepRecipient.class), StepRecipient.DEBTOR),
            blank(step.text("segment")),
            step.absent("latestBy") ? null : (Integer) number(step, "latestBy"),
            step.flag("claimsInterest"),
            conditions(step, "conditions")),
        blank(step.text("name")));
  }

  /** What does not fit is out of every bound anyway. */
  private static int number(JsonBody step, String name) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, step.number(name)));
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
