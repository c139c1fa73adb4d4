package org.saldo.task.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saldo.task.worklist.Worklists;

/** What can be done with the entries of which list. */
@ApplicationScoped
class BulkActions {

  @Inject @Any private Instance<BulkAction> actions;
  @Inject private Worklists lists;

  /** The actions for a list by name; none where there is no such list. */
  public List<BulkAction> of(String list) {
    return lists
        .source(list)
        .map(
            source ->
                actions.stream()
                    .filter(action -> action.fits(source))
                    .sorted(Comparator.comparing(BulkAction::key))
                    .map(BulkAction.class::cast)
                    .toList())
        .orElse(List.of());
  }

  public Optional<BulkAction> find(String list, String key) {
    return of(list).stream().filter(action -> action.key().equals(key)).findFirst();
  }
}
