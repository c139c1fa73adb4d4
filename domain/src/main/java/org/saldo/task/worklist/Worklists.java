package org.saldo.task.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.task.TaskKind;

/** The lists of the worksheet in their order, and what somebody gets to see of each. */
@ApplicationScoped
public class Worklists {

  /** The list of tasks that no capability has a list for. */
  public static final String OTHER = "other";

  @Inject @Any private Instance<WorklistSource> contributed;
  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  private List<WorklistSource> known;

  /** Names of the lists in their order. */
  public List<String> keys() {
    return known().stream().map(WorklistSource::key).toList();
  }

  /**
   * The entries of a list that the present actor wants to see; empty when there is no such list.
   */
  public Optional<WorklistQuery> query(String key, WorklistFilter filter) {
    return source(key)
        .map(
            source ->
                new WorklistQuery(
                    source,
                    filter,
                    new WorklistQuery.Who(actor.name(), actor.scope(), clock.today())));
  }

  /** The list of that name; empty when there is none. */
  public Optional<WorklistSource> source(String key) {
    return known().stream().filter(source -> source.key().equals(key)).findFirst();
  }

  private synchronized List<WorklistSource> known() {
    if (known == null) {
      List<WorklistSource> found = new ArrayList<>(contributed.stream().toList());
      found.sort(Comparator.comparingInt(WorklistSource::place));
      found.add(
          new Others(
              found.stream()
                  .flatMap(source -> source.kinds().stream())
                  .collect(Collectors.toUnmodifiableSet())));
      known = List.copyOf(found);
    }
    return known;
  }

  private record Others(Set<TaskKind> taken) implements WorklistSource {

    @Override
    public Set<TaskKind> kinds() {
      return EnumSet.complementOf(EnumSet.copyOf(taken));
    }

    @Override
    public String key() {
      return OTHER;
    }

    @Override
    public int place() {
      return Integer.MAX_VALUE;
    }

    @Override
    public String rows() {
      return TaskRows.others(taken);
    }
  }
}
