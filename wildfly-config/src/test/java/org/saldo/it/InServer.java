package org.saldo.it;

import jakarta.annotation.Resource;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** A test inside the server. After each one the books must balance, whatever it did. */
public abstract class InServer extends Deployed {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  protected Rows rows() {
    return new Rows(dataSource::getConnection);
  }

  @AfterEach
  void booksBalance() {
    new Books(rows()).requireInOrder();
  }
}
