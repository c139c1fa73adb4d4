package org.saldo.backoffice.procedure;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Objects;
import org.saldo.procedure.CountedFrom;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepRecipient;
import org.saldo.procedure.planning.DraftStep;
import org.saldo.ui.rest.JsonBody;

/** Plans of procedures as JSON: what REST answers and takes is what pages save and read. */
public final class PlanJson {

  private static final String FORMAT = "saldo-procedure/1";

  private PlanJson() {}

  /** A plan that can be taken in again elsewhere. */
  public static JsonObjectBuilder plan(String procedure, CountedFrom from, List<DraftStep> steps) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    steps.forEach(step -> all.add(step(step)));
    return Json.createObjectBuilder()
        .add("format", FORMAT)
        .add("procedure", procedure)
        .add("countedFrom", from.name())
        .add("steps", all);
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
    return json;
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
   * What the days are counted from.
   *
   * @return null when absent
   */
  public static CountedFrom countedFrom(JsonBody sent) {
    return sent.constant("countedFrom", CountedFrom.class);
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
            blank(step.text("segment"))),
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
