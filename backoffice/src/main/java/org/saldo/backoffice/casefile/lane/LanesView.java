package org.saldo.backoffice.casefile.lane;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.calendar.BusinessClock;
import org.saldo.reporting.CaseLanes;
import org.saldo.reporting.Lane;
import org.saldo.reporting.LaneEntry;
import org.saldo.reporting.LaneReport;
import org.saldo.ui.Locales;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/** A case in lanes over some time, drawn or as a table. */
@Named
@RequestScoped
public class LanesView {

  private static final String TABLE = "table";
  private static final int SIZE = 100;

  @EJB private LaneReport report;
  @Inject private BusinessClock clock;
  @Inject private LaneWords words;
  @Inject private HttpServletRequest request;

  private UUID id;
  private String view;
  private String zoom;
  private String from;
  private String until;
  private LaneRange range;
  private CaseLanes lanes;
  private LaneScale scale;
  private List<Drawn> drawn;

  /** A lane with its marks; {@code height} in pixels. */
  public record Drawn(Lane lane, List<LaneMark> marks, int height) {}

  /** Reads the lanes before the page is rendered. */
  public void load() {
    range = LaneRange.of(zoom, day(from), day(until), clock.today());
    lanes = id == null ? null : report.of(id, range.from(), range.before()).orElse(null);
    if (lanes == null) {
      NotFound.answer();
    }
  }

  private static LocalDate day(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      Notices.warn("lane.day.unreadable", text);
      return null;
    }
  }

  /** Sends the entries as a file. */
  public void export() {
    load();
    if (lanes == null) {
      return;
    }
    try (CsvDownload csv =
        CsvDownload.of(
            "lanes-" + lanes.number(),
            "lane.on",
            "lane.until",
            "lane.kind",
            "lane.what",
            "lane.state",
            "lane.about",
            "lane.amount.column",
            "lane.note")) {
      for (LaneEntry entry : lanes.entries()) {
        csv.row(
            entry.on(),
            entry.until(),
            words.topic(entry),
            words.what(entry),
            words.state(entry),
            entry.about(),
            entry.amount(),
            entry.note());
      }
    }
  }

  public CaseLanes getLanes() {
    return lanes;
  }

  /** The lanes with their marks, in the order of the case. */
  public List<Drawn> getDrawn() {
    if (drawn == null) {
      LaneDrawing drawing = new LaneDrawing(scale(), words::shortly);
      drawn =
          lanes.lanes().stream()
              .map(
                  lane -> {
                    List<LaneMark> marks = drawing.of(lane.entries());
                    return new Drawn(lane, marks, LaneMark.height(LaneDrawing.rows(marks)));
                  })
              .toList();
    }
    return drawn;
  }

  /** Of all there is, from the first entry or today to the last, whichever comes first. */
  private LaneScale scale() {
    if (scale == null) {
      LocalDate today = lanes.today();
      scale =
          range.from() != null
              ? new LaneScale(range.from(), range.before())
              : new LaneScale(
                  days().min(Comparator.naturalOrder()).orElse(today).minusDays(1),
                  days().max(Comparator.naturalOrder()).orElse(today).plusDays(2));
    }
    return scale;
  }

  private Stream<LocalDate> days() {
    return Stream.concat(
        Stream.of(lanes.today()),
        lanes.entries().stream().flatMap(entry -> Stream.of(entry.on(), last(entry))));
  }

  private static LocalDate last(LaneEntry entry) {
    return entry.until() == null ? entry.on() : entry.until();
  }

  /** Where weeks, months or years begin. */
  public List<LaneScale.Tick> getTicks() {
    return scale().ticks();
  }

  /** A week by its first day, a month or a year by its name. */
  public String tick(LaneScale.Tick tick) {
    Locale locale = Locales.of(FacesContext.getCurrentInstance());
    String day = locale.getLanguage().equals("de") ? "d. MMM" : "d MMM";
    String pattern = scale().isByWeek() ? day : "LLL yyyy";
    return DateTimeFormatter.ofPattern(pattern, locale).format(tick.day());
  }

  /** Whether today is among the days. */
  public boolean isTodayShown() {
    return scale().covers(lanes.today());
  }

  /** Where today stands. */
  public String getToday() {
    return LaneScale.percent(scale().middle(lanes.today()));
  }

  /** How much of a bar is past: what is to come is dotted. */
  public String past(LaneMark mark) {
    double today = scale().middle(lanes.today());
    return LaneScale.percent(Math.max(0, Math.min(mark.right(), today) - mark.left()));
  }

  /** The page of a mark. */
  public String link(LaneMark mark) {
    return links().of(mark);
  }

  /** The page of an entry; null for what is told in the table alone. */
  public String page(LaneEntry entry) {
    return links().of(entry);
  }

  /** The same days as {@code lanes} or {@code table}. */
  public String shown(String as) {
    return address(as, range.query());
  }

  /** As much time around the first day of what is shown; around today where that is among it. */
  public String zoomed(LaneZoom other) {
    boolean near = range.from() == null || scale().covers(lanes.today());
    boolean bounded = other != LaneZoom.ALL && !near;
    return address(view(), "&zoom=" + other.param() + (bounded ? "&from=" + range.from() : ""));
  }

  /** Other days in the same view. */
  public String moved(LaneRange other) {
    return address(view(), other.query());
  }

  private String view() {
    return isTable() ? TABLE : "lanes";
  }

  private String address(String as, String days) {
    return request.getContextPath() + "/casefile/lanes.xhtml?case=" + id + "&view=" + as + days;
  }

  /** The days that are shown. */
  public String getSpan() {
    return range.from() == null
        ? texts().get("lane.range.all")
        : texts().get("lane.range", range.from(), range.until());
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }

  private LaneLinks links() {
    return new LaneLinks(request.getContextPath(), lanes.caseId());
  }

  /** The entries of the page of the table that is shown. */
  public List<LaneEntry> getRows() {
    List<LaneEntry> all = lanes.entries();
    int first = Math.min((getNumber() - 1) * SIZE, all.size());
    return all.subList(first, Math.min(first + SIZE, all.size()));
  }

  public int getTotal() {
    return lanes.entries().size();
  }

  public int getSize() {
    return SIZE;
  }

  /** The page of the table, from 1. */
  public int getNumber() {
    int last = Math.max(1, (getTotal() + SIZE - 1) / SIZE);
    String asked = request.getParameter("page");
    return asked != null && asked.matches("[1-9]\\d{0,5}")
        ? Math.min(Integer.parseInt(asked), last)
        : 1;
  }

  /** Whether the table was asked for instead of the drawing. */
  public boolean isTable() {
    return TABLE.equals(view);
  }

  public LaneRange getRange() {
    return range;
  }

  public LaneZoom[] getZooms() {
    return LaneZoom.values();
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getView() {
    return view;
  }

  public void setView(String view) {
    this.view = view;
  }

  public String getZoom() {
    return zoom;
  }

  public void setZoom(String zoom) {
    this.zoom = zoom;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }
}
