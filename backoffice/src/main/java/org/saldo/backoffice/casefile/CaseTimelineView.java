package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saldo.interest.InterestLine;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;
import org.saldo.procedure.CorrectionDesk;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseTimeline;
import org.saldo.reporting.Timeline;
import org.saldo.reporting.TimelineEntry;
import org.saldo.ui.Texts;

/** The account of the case that is shown, as a time line up to its date. */
@Named
@RequestScoped
public class CaseTimelineView {

  private static final int SIZE = 40;

  @EJB private CaseTimeline timelines;
  @EJB private CorrectionDesk corrections;
  @Inject private CaseFileView shown;
  @Inject private HttpServletRequest request;

  private Timeline timeline;
  private Boolean correctable;

  private Timeline timeline() {
    if (timeline == null) {
      CaseSheet sheet = shown.getSheet();
      timeline =
          timelines.of(sheet.header().id(), getItem(), sheet.asOf(), sheet.header().currency());
    }
    return timeline;
  }

  /** Those of the page that the address asks for; of the last one when it asks for none. */
  public List<TimelineEntry> getEntries() {
    int from = (getNumber() - 1) * SIZE;
    return timeline().entries().subList(from, Math.min(from + SIZE, getTotal()));
  }

  public int getTotal() {
    return timeline().entries().size();
  }

  public int getSize() {
    return SIZE;
  }

  /** The page that is shown, from 1. */
  public int getNumber() {
    int last = Math.max(1, (getTotal() + SIZE - 1) / SIZE);
    String asked = request.getParameter("page");
    return asked != null && asked.matches("[1-9]\\d{0,5}")
        ? Math.min(Integer.parseInt(asked), last)
        : last;
  }

  /** The receivable of which alone is told; null for all. */
  public UUID getItem() {
    String asked = request.getParameter("item");
    return shown.getSheet().receivables().stream()
        .map(CaseSheet.Item::id)
        .filter(id -> id.toString().equals(asked))
        .findFirst()
        .orElse(null);
  }

  public Map<String, String> getItems() {
    Map<String, String> items = new LinkedHashMap<>();
    shown.getSheet().receivables().forEach(i -> items.put(i.id().toString(), i.number()));
    return items;
  }

  /** What the sheet of the case has open: of all, or of the receivable alone. */
  public CaseSheet.Balance getOpen() {
    UUID item = getItem();
    return item == null
        ? shown.getSheet().open()
        : shown.getSheet().receivables().stream()
            .filter(i -> i.id().equals(item))
            .map(CaseSheet.Item::open)
            .findFirst()
            .orElseThrow();
  }

  /** Claimed interest that has grown since it was last posted. */
  public Money getGrown() {
    return getOpen().interest().minus(timeline().posted().interest());
  }

  /** Whether a letter asked for something else than it would have by what is known today. */
  public boolean isCorrectable() {
    if (correctable == null) {
      correctable = corrections.proposed(shown.getId()).isPresent();
    }
    return correctable;
  }

  /** What happened, in a sentence. */
  public String what(TimelineEntry entry) {
    return what(entry.kind(), entry.reference());
  }

  private String what(EventKind kind, String reference) {
    return texts().get("history.event." + kind, Objects.toString(reference, ""));
  }

  /** Whether the parts say more than the columns: several receivables, or a rule. */
  public boolean parted(TimelineEntry entry) {
    return entry.parts().size() > 1 || entry.parts().stream().anyMatch(p -> p.rule() != null);
  }

  /** The receivables it is about. */
  public String about(TimelineEntry entry) {
    return entry.parts().stream()
        .map(TimelineEntry.Part::receivable)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Which component of which receivable, and by which rule. */
  public String part(TimelineEntry.Part part) {
    String where = texts().get("payment.part", part.receivable(), part.component());
    return part.rule() == null
        ? where
        : texts().get("timeline.part.rule", where, texts().get("timeline.rule." + part.rule()));
  }

  /** What was posted anew. */
  public String effect(TimelineEntry.Effect effect) {
    return texts()
        .get(
            "timeline.effect",
            what(effect.kind(), effect.reference()),
            effect.valueOn(),
            texts().get("payment.part", effect.part().receivable(), effect.part().component()));
  }

  /** What it follows from; null when from nothing. */
  public String cause(TimelineEntry entry) {
    TimelineEntry.Cause cause = entry.cause();
    return cause == null
        ? null
        : texts()
            .get(
                "timeline.cause",
                what(cause.kind(), cause.reference()),
                cause.valueOn(),
                cause.knownOn());
  }

  /** The rates by which interest grew until it was posted; null when it is none. */
  public String rates(TimelineEntry entry) {
    if (entry.kind() != EventKind.INTEREST_CLAIMED) {
      return null;
    }
    UUID item = entry.parts().get(0).receivableId();
    LocalDate since = postedBefore(item, entry.valueOn());
    String rates =
        shown.getSheet().receivables().stream()
            .filter(i -> i.id().equals(item))
            .flatMap(i -> i.interestLines().stream())
            .filter(line -> !line.from().isAfter(entry.valueOn()))
            .filter(line -> since == null || line.until().isAfter(since))
            .map(this::rate)
            .distinct()
            .collect(Collectors.joining("; "));
    return rates.isEmpty() ? null : texts().get("timeline.rates", rates);
  }

  private LocalDate postedBefore(UUID item, LocalDate valueOn) {
    return timeline().entries().stream()
        .filter(e -> e.kind() == EventKind.INTEREST_CLAIMED && e.valueOn().isBefore(valueOn))
        .filter(e -> e.parts().get(0).receivableId().equals(item))
        .map(TimelineEntry::valueOn)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private String rate(InterestLine line) {
    String source = InterestSource.of(line.rateSource(), texts());
    String percent = texts().rate(line.ratePercent()) + " %";
    return source.isEmpty() ? percent : percent + " (" + source + ")";
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }
}
