package org.saldo.adapter.pdf;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.saldo.correspondence.MessageTexts;
import org.saldo.correspondence.print.BatchHead;
import org.saldo.correspondence.print.BatchLetter;
import org.saldo.correspondence.print.BatchPlan;

/** The sheets of a batch that are no letters; each is one page, whatever it says. */
record BatchSheets(PDDocument document, Typeface type, MessageTexts texts) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private static final float SIZE = 11;
  private static final float LEADING = 5.2f;
  private static final float VALUES = Sheets.LEFT + 55;
  private static final float COUNTRY = 120;
  private static final float LETTERS = 155;
  private static final float RIGHT = Sheets.LEFT + Sheets.WIDTH;

  /** What fits on the cover; the separators name every group. */
  private static final int MOST_GROUPS = 30;

  String title(BatchHead head) {
    return texts.get("print.title", Map.of("number", head.number()));
  }

  void cover(BatchPlan plan) throws IOException {
    try (Sheets sheets = new Sheets(document, type)) {
      sheets.skip(20);
      sheets.paragraph(title(plan.head()), 24, 11, true);
      sheets.skip(LEADING);
      fact(sheets, "print.fact.cutAt", MOMENT.format(plan.head().cutAt()));
      fact(sheets, "print.fact.letters", plan.letters());
      fact(sheets, "print.fact.pages", plan.pages());
      fact(sheets, "print.fact.sheets", plan.sheets());
      fact(
          sheets,
          "print.fact.sides",
          texts.get(plan.head().duplex() ? "print.sides.both" : "print.sides.one"));
      sheets.skip(LEADING);
      row(
          sheets,
          List.of(
              texts.get("print.fact.class"),
              texts.get("print.fact.country"),
              texts.get("print.fact.letters"),
              texts.get("print.fact.sheets")),
          true);
      for (BatchPlan.Group group : plan.groups().stream().limit(MOST_GROUPS).toList()) {
        row(
            sheets,
            List.of(
                postageClass(group),
                group.country(),
                String.valueOf(group.letters().size()),
                String.valueOf(group.sheets())),
            false);
      }
      int more = plan.groups().size() - MOST_GROUPS;
      if (more > 0) {
        row(sheets, List.of("+ " + more, "", "", ""), false);
      }
    }
  }

  void separator(BatchHead head, BatchPlan.Group group) throws IOException {
    try (Sheets sheets = new Sheets(document, type)) {
      sheets.skip(70);
      line(sheets, postageClass(group), 30, 14);
      line(sheets, group.country(), 30, 14);
      sheets.skip(LEADING);
      fact(sheets, "print.fact.batch", head.number());
      fact(sheets, "print.fact.letters", group.letters().size());
      fact(sheets, "print.fact.sheets", group.sheets());
    }
  }

  /** As many pages as the letter had, so that every other one stays where the index says. */
  void notKept(BatchLetter letter) throws IOException {
    for (int page = 0; page < letter.pages(); page++) {
      try (Sheets sheets = new Sheets(document, type)) {
        sheets.skip(70);
        sheets.paragraph(texts.get("print.not.kept"), 16, 8, true);
        sheets.skip(LEADING);
        fact(sheets, "print.fact.sequence", letter.sequence());
        fact(sheets, "print.fact.key", letter.key());
      }
    }
  }

  private String postageClass(BatchPlan.Group group) {
    return group.postageClass() == null ? texts.get("print.class.none") : group.postageClass();
  }

  private void fact(Sheets sheets, String key, Object value) throws IOException {
    sheets.skip(LEADING);
    sheets.text(texts.get(key), Sheets.LEFT, sheets.y(), SIZE, false);
    sheets.text(String.valueOf(value), VALUES, sheets.y(), SIZE, true);
  }

  /** On one line, however long: a class is named by people. */
  private void line(Sheets sheets, String text, float size, float leading) throws IOException {
    sheets.skip(leading);
    String shown = type.glyphs().shown(text);
    sheets.text(shown, Sheets.LEFT, sheets.y(), type.fittingSize(shown, size, Sheets.WIDTH), true);
  }

  private void row(Sheets sheets, List<String> cells, boolean bold) throws IOException {
    sheets.skip(LEADING);
    String name = type.glyphs().shown(cells.get(0));
    float size = type.fittingSize(name, SIZE, COUNTRY - Sheets.LEFT - 3);
    sheets.text(name, Sheets.LEFT, sheets.y(), size, bold);
    sheets.text(cells.get(1), COUNTRY, sheets.y(), SIZE, bold);
    sheets.textEndingAt(cells.get(2), LETTERS, sheets.y(), SIZE, bold);
    sheets.textEndingAt(cells.get(3), RIGHT, sheets.y(), SIZE, bold);
  }
}
