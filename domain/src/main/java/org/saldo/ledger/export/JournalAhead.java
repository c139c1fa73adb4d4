package org.saldo.ledger.export;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Reads the next entries of an export while those before them are being written: the database and
 * the server work at the same time. What is read never changes, so it does not matter when. What
 * was read for nothing, because a server died or an export was cancelled, is forgotten.
 */
@ApplicationScoped
class JournalAhead {

  /** Exports at work at a time are few; each keeps one part in memory. */
  private static final int MOST = 4;

  @EJB private Beside beside;
  @Inject private JournalReader journal;

  private final Map<Place, Future<Object>> ahead = new LinkedHashMap<>();

  /** Where in which file an export is. */
  private record Place(long job, int file, long fromNo) {}

  /** The next entries of a file; those after them are read meanwhile. */
  JournalReader.Chunk next(ExportJob job, ExportFile file, JournalReader.Filter filter) {
    JournalReader.Chunk chunk = chunk(job, file, filter);
    if (!chunk.last()) {
      long fromNo = chunk.nextNo(file.nextNo());
      keep(
          new Place(job.id(), file.no(), fromNo),
          beside.run(() -> read(job.creditorId(), fromNo, file.lastNo(), filter)));
    }
    return chunk;
  }

  private JournalReader.Chunk chunk(ExportJob job, ExportFile file, JournalReader.Filter filter) {
    Future<Object> read = take(new Place(job.id(), file.no(), file.nextNo()));
    if (read != null) {
      try {
        return (JournalReader.Chunk) read.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("export " + job.id() + " was interrupted", e);
      } catch (ExecutionException failed) {
        // Perhaps only that thread had no connection; if not, it fails here again and is told.
        return read(job.creditorId(), file.nextNo(), file.lastNo(), filter);
      }
    }
    return read(job.creditorId(), file.nextNo(), file.lastNo(), filter);
  }

  private JournalReader.Chunk read(
      long creditorId, long fromNo, long lastNo, JournalReader.Filter filter) {
    return journal.next(creditorId, fromNo, lastNo, filter, JournalReader.CHUNK);
  }

  private synchronized void keep(Place place, Future<Object> read) {
    ahead.put(place, read);
    while (ahead.size() > MOST) {
      ahead.remove(ahead.keySet().iterator().next());
    }
  }

  private synchronized Future<Object> take(Place place) {
    return ahead.remove(place);
  }
}
