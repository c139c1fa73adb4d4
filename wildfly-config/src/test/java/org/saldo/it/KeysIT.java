package org.saldo.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.saldo.identity.KeyBlocks;
import org.saldo.identity.Keys;

class KeysIT extends InServer {

  private static final int THREADS = 8;
  private static final int EACH = 2_000;

  @EJB private Keys keys;
  @EJB private KeyBlocks blocks;

  @Test
  void givesEveryKeyOnceHoweverManyAskAtOnce() throws Exception {
    List<Long> given = new ArrayList<>();
    List<Callable<List<Long>>> askers = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      askers.add(thread % 2 == 0 ? this::oneByOne : this::inBlocks);
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<List<Long>> future : threads.invokeAll(askers)) {
        given.addAll(future.get());
      }
    } finally {
      threads.shutdownNow();
    }
    Set<Long> different = new HashSet<>(given);
    assertThat(given).hasSize(THREADS * EACH);
    assertThat(different).hasSize(THREADS * EACH).allMatch(key -> key > 0);
  }

  private List<Long> oneByOne() {
    List<Long> mine = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      mine.add(keys.next());
    }
    return mine;
  }

  /** As another node of the cluster would: past our own cache. */
  private List<Long> inBlocks() {
    List<Long> mine = new ArrayList<>();
    for (int i = 0; i < EACH / 40; i++) {
      long first = i % 2 == 0 ? blocks.take(40) : keys.block(40);
      for (long key = first; key < first + 40; key++) {
        mine.add(key);
      }
    }
    return mine;
  }
}
