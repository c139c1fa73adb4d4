package org.saldo.ui;

/**
 * Where a page of a list stands and which pages are next to it.
 *
 * @param position for the reader, e.g. {@code 51–100 of 1,243}
 * @param previous address of the page before, or null on the first
 * @param next address of the page after, or null on the last
 */
public record Pager(String position, String previous, String next) {

  /**
   * @param page from 1; a page behind the end counts as the last
   * @param size rows of a full page
   * @param more whether there are more rows than were counted; those beyond are not offered
   */
  static Pager of(PageUrl here, Texts texts, int page, int size, long total, boolean more) {
    long pages = Math.max(1, (total + size - 1) / size);
    long current = Math.min(Math.max(page, 1), pages);
    long first = (current - 1) * size + 1;
    String key = more ? "pager.position.more" : "pager.position";
    String position = texts.get(key, first, Math.min(total, current * size), total);
    return new Pager(
        position,
        current == 1 ? null : here.with("page", current == 2 ? null : current - 1).toString(),
        current == pages ? null : here.with("page", current + 1).toString());
  }
}
