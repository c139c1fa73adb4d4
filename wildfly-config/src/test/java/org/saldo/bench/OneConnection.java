package org.saldo.bench;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.Roles;
import org.saldo.actor.Scope;
import org.saldo.calendar.BusinessClock;
import org.saldo.sample.SamplePortfolio;

/**
 * Runs reports outside of the server, all on one connection, so that the database's counters of
 * that connection tell what a report has read.
 */
final class OneConnection implements AutoCloseable {

  private final Connection connection;

  OneConnection(Schema schema) throws SQLException {
    connection = schema.getConnection();
  }

  /** A report that sees every creditor on the day of the demo. */
  <R> R report(Class<R> type) {
    try {
      R report = type.getDeclaredConstructor().newInstance();
      for (Field field : type.getDeclaredFields()) {
        List.of(shared(), everybody(), clock()).stream()
            .filter(value -> field.getType().isInstance(value))
            .forEach(value -> set(field, report, value));
      }
      return report;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  private static void set(Field field, Object report, Object value) {
    try {
      field.setAccessible(true);
      field.set(report, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives the connection and keeps it when it is closed. */
  private DataSource shared() {
    Connection kept =
        (Connection)
            proxy(
                Connection.class,
                (method, arguments) ->
                    method.getName().equals("close") ? null : method.invoke(connection, arguments));
    return (DataSource) proxy(DataSource.class, (method, arguments) -> kept);
  }

  private interface Call {
    Object on(java.lang.reflect.Method method, Object[] arguments)
        throws ReflectiveOperationException;
  }

  private static Object proxy(Class<?> type, Call call) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          try {
            return call.on(method, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private static CurrentActor everybody() {
    return new CurrentActor() {
      @Override
      public String name() {
        return "bench";
      }

      @Override
      public boolean is(String role) {
        return Set.of(Roles.SUPERVISOR, Roles.ACCOUNTANT, Roles.AUDITOR).contains(role);
      }

      @Override
      public Scope scope() {
        return Scope.ALL;
      }
    };
  }

  private static BusinessClock clock() {
    return new BusinessClock(() -> Optional.of(SamplePortfolio.DEMO_DATE), "Europe/Berlin");
  }

  /** What something costs: median of the rounds, and rows that the last one read. */
  record Cost(double millis, long rowsRead) {}

  Cost cost(int rounds, Runnable work) {
    double[] millis = new double[rounds];
    long read = 0;
    try {
      for (int i = 0; i < rounds; i++) {
        long idle = -handlerReads() + handlerReads();
        long before = handlerReads();
        long from = System.nanoTime();
        work.run();
        millis[i] = (System.nanoTime() - from) / 1e6;
        read = handlerReads() - before - idle;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Arrays.sort(millis);
    return new Cost(millis[rounds / 2], read);
  }

  /** Rows that this connection has read so far; to ask reads some itself. */
  private long handlerReads() throws SQLException {
    long all = 0;
    for (Object[] row : Schema.rows(connection, "SHOW SESSION STATUS LIKE 'Handler_read%'")) {
      // Retries are counted apart and are no rows.
      all += String.valueOf(row[0]).endsWith("_retry") ? 0 : Long.parseLong(String.valueOf(row[1]));
    }
    return all;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
