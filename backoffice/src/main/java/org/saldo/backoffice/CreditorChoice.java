package org.saldo.backoffice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.rule.RecordedRule;

/** The creditors that the reader may choose from, read once per request. */
@Named
@RequestScoped
public class CreditorChoice {

  @EJB private CreditorRegistry registry;

  private List<CreditorView> creditors;

  public List<CreditorView> getAll() {
    if (creditors == null) {
      creditors = registry.inScope();
    }
    return creditors;
  }

  /** Names by key, for filters. */
  public Map<String, String> getNames() {
    Map<String, String> names = new LinkedHashMap<>();
    getAll().forEach(c -> names.put(c.key(), c.name()));
    return names;
  }

  /** Whether there is something to choose between. */
  public boolean isSeveral() {
    return getAll().size() > 1;
  }

  public Optional<CreditorView> byKey(String key) {
    return getAll().stream().filter(c -> c.key().equals(key)).findFirst();
  }

  /** Rules that concern the creditor with a key, its own and those of several; all for no key. */
  public <R extends RecordedRule> List<R> rulesAbout(String key, List<R> rules) {
    return RecordedRule.about(
        key == null ? null : byKey(key).map(CreditorView::id).orElse(null), rules);
  }

  /** The creditor with the key, else the first by name; empty when none is in scope. */
  public Optional<CreditorView> byKeyOrFirst(String key) {
    return key == null || key.isBlank() ? getAll().stream().findFirst() : byKey(key);
  }

  /** The name of the creditor with an internal key; the key itself when it is out of scope. */
  public String nameOf(long id) {
    return getAll().stream()
        .filter(c -> c.id() == id)
        .map(CreditorView::name)
        .findFirst()
        .orElse("#" + id);
  }
}
