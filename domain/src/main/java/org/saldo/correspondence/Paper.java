package org.saldo.correspondence;

import java.util.List;

/**
 * A document of several tables in words, ready to be shown or laid out: page and PDF say the same,
 * because both show this.
 *
 * @param letter heads it, opens it and closes it; without a table of its own
 * @param carried words for a sum at the foot of a page that a table does not end on
 * @param brought words for the same sum at the head of the next one
 */
public record Paper(LetterData letter, List<Section> sections, String carried, String brought) {

  public Paper {
    sections = List.copyOf(sections);
  }

  /**
   * A part under a heading.
   *
   * @param table null when none
   */
  public record Section(String heading, List<String> paragraphs, Table table) {

    public Section {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** How wide a column is, and where its cells stand. */
  public enum Column {
    DAY,
    NAME,
    /** What the other columns leave. */
    TEXT,
    FIGURE
  }

  /** The head of a column. */
  public record Heading(String label, Column column) {}

  /**
   * A table of at least one row.
   *
   * @param total the last row, of as many cells as there are headings
   */
  public record Table(List<Heading> headings, List<Row> rows, List<String> total) {

    public Table {
      headings = List.copyOf(headings);
      rows = List.copyOf(rows);
      total = List.copyOf(total);
    }
  }

  /**
   * A row.
   *
   * @param cells one for each heading
   * @param sums of the columns with this row; empty where a column has none
   */
  public record Row(List<String> cells, List<String> sums) {

    public Row {
      cells = List.copyOf(cells);
      sums = List.copyOf(sums);
    }
  }
}
