package org.saldo.reporting;

import java.util.List;
import javax.sql.DataSource;

/**
 * Which rows of a list a page shows, within bounds: a page number out of an address never makes the
 * database skip more rows than {@link Page} counts.
 *
 * @param number from 1
 * @param size rows of a full page
 */
record Listing(int number, int size) {

  private static final int MAX_SIZE = 200;

  static Listing of(int number, int size) {
    int rows = Math.min(Math.max(size, 1), MAX_SIZE);
    return new Listing(Math.min(Math.max(number, 1), Page.COUNTED / rows + 1), rows);
  }

  private int offset() {
    return (number - 1) * size;
  }

  /** The rows from the offset on. */
  Sql limit(Sql sql) {
    return sql.add("LIMIT ? OFFSET ?", size, offset());
  }

  /**
   * The page.
   *
   * @param rows statement already limited
   * @param keys statement that gives one row for each row of the list, not limited
   */
  <T> Page<T> page(DataSource dataSource, Sql rows, Sql.Mapper<T> mapper, Sql keys) {
    List<T> found = rows.list(dataSource, mapper);
    boolean last = found.size() < size && (number == 1 || !found.isEmpty());
    int total =
        last
            ? offset() + found.size()
            : keys.add("LIMIT ?", Page.COUNTED + 1).list(dataSource, row -> row).size();
    return new Page<>(found, number, size, total);
  }

  /**
   * The start of a statement for {@code keys}. Its rows are counted here: the database would put
   * each into a table of its own first, and so read them twice.
   */
  static Sql counting() {
    return Sql.of("SELECT 1");
  }
}
