package org.saldo.backoffice.casefile.lane;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saldo.backoffice.procedure.Reasoned;
import org.saldo.correspondence.MessageReceipt;
import org.saldo.correspondence.MessageState;
import org.saldo.procedure.StepState;
import org.saldo.reporting.Lane;
import org.saldo.reporting.LaneEntry;
import org.saldo.reporting.LaneKind;
import org.saldo.reporting.LaneTopic;
import org.saldo.reporting.PaymentState;
import org.saldo.ui.PageFunctions;
import org.saldo.ui.Texts;

/** Says what stands in the lanes of a case. */
@Named
@RequestScoped
public class LaneWords {

  private static final int SHORT = 30;

  @Inject private Reasoned reasoned;

  /** The name of a lane. */
  public String lane(Lane lane) {
    return lane.topic() == LaneTopic.PROCEDURE
        ? texts().get("procedure.of.case", lane.name())
        : texts().label(lane.topic());
  }

  /** The name of the lane of an entry, in the column of a table. */
  public String topic(LaneEntry entry) {
    return texts().label(entry.kind());
  }

  /** What it is: the step, the way, the reason. */
  public String what(LaneEntry entry) {
    return switch (entry.kind()) {
      case STEP, PLANNED -> reasoned.step(entry.name());
      case SENT, RECEIVED ->
          Stream.of(texts().label(entry.what()), entry.name())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(": "));
      case CALL, HOLD, MARK -> texts().label(entry.what());
      case PAYMENT, RETURN -> entry.name() + " (" + texts().label(entry.what()) + ")";
    };
  }

  /** The few words beside a mark. */
  public String shortly(LaneEntry entry) {
    String words =
        switch (entry.kind()) {
          case STEP, PLANNED, CALL, MARK -> what(entry);
          case SENT, RECEIVED -> texts().label(entry.what());
          case PAYMENT, RETURN -> PageFunctions.money(entry.amount());
          case HOLD -> entry.about() == null ? what(entry) : what(entry) + " " + entry.about();
        };
    return words.length() <= SHORT ? words : words.substring(0, SHORT - 1) + "…";
  }

  /** What became of it; empty where there is nothing to say. */
  public String state(LaneEntry entry) {
    if (entry.kind() == LaneKind.PLANNED) {
      return texts().get("lane.planned");
    }
    if (entry.state() == null) {
      return "";
    }
    if (entry.state() instanceof MessageState) {
      return texts().get("contact.state." + entry.state().name());
    }
    return entry.state() instanceof MessageReceipt
        ? texts().get("contact." + entry.state().name())
        : texts().label(entry.state());
  }

  /** The kind of badge for what became of it. */
  public String tone(LaneEntry entry) {
    if (entry.state() instanceof StepState step) {
      return reasoned.badge(step);
    }
    if (entry.state() instanceof MessageState message) {
      return switch (message) {
        case QUEUED -> "info";
        case SENT, LOGGED -> "ok";
        case DROPPED -> "neutral";
        case FAILED -> "danger";
      };
    }
    if (entry.state() instanceof MessageReceipt receipt) {
      return receipt == MessageReceipt.DELIVERED ? "ok" : "danger";
    }
    if (entry.state() instanceof PaymentState payment) {
      return payment == PaymentState.RECEIVED ? "ok" : "danger";
    }
    return switch (entry.kind()) {
      case RETURN, MARK -> "danger";
      case HOLD -> "warn";
      default -> "neutral";
    };
  }

  /** The sign in a mark; nothing for what is only planned, and for bars. */
  public String sign(LaneMark mark) {
    LaneEntry entry = mark.single();
    if (entry == null) {
      return String.valueOf(mark.count());
    }
    return switch (entry.kind()) {
      case STEP -> sign((StepState) entry.state());
      case PLANNED, HOLD, MARK -> "";
      case SENT -> "→";
      case RECEIVED -> "←";
      case CALL -> "T";
      case PAYMENT -> "+";
      case RETURN -> "−";
    };
  }

  /** The sign of a decided step. */
  public String sign(StepState state) {
    return switch (state) {
      case DONE -> "✓";
      case PROPOSED -> "?";
      case PARKED -> "!";
      case OVERTAKEN -> "»";
      case NOT_APPLICABLE -> "–";
    };
  }

  /** How a mark is drawn. */
  public String look(LaneMark mark) {
    LaneEntry entry = mark.single();
    if (entry == null) {
      return "several";
    }
    return entry.kind() == LaneKind.PLANNED ? "planned" : tone(entry);
  }

  /** All that a mark stands for, for who does not see where it stands. */
  public String said(LaneMark mark) {
    LaneEntry entry = mark.single();
    if (entry == null) {
      return mark.last().equals(mark.first())
          ? texts().get("lane.several", mark.first(), mark.count())
          : texts().get("lane.several.days", mark.first(), mark.count(), mark.last());
    }
    String about =
        Stream.of(texts().label(entry.kind()), what(entry), state(entry), entry.about())
            .filter(each -> each != null && !each.isEmpty())
            .collect(Collectors.joining(", "));
    if (!entry.lasts()) {
      return PageFunctions.day(entry.on()) + ": " + about;
    }
    return entry.until() == null
        ? texts().get("lane.said.open", entry.on(), about)
        : texts().get("lane.said.until", entry.on(), about, entry.until());
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }
}
