package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.saldo.casefile.HoldReason;
import org.saldo.creditor.ClaimKind;
import org.saldo.debtor.DebtorKind;
import org.saldo.debtor.Languages;
import org.saldo.debtor.MarkKind;
import org.saldo.problem.Refusal;
import org.saldo.procedure.condition.Comparison;
import org.saldo.procedure.condition.Condition;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.procedure.condition.FactKind;
import org.saldo.procedure.planning.ConditionPlace;
import org.saldo.procedure.planning.ProcedureBook;
import org.saldo.procedure.planning.ProcedureDraft;
import org.saldo.reporting.CreditorReport;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;
import org.saldo.ui.Texts;

/** A condition for a draft: first what it asks, then how it compares and with what. */
@Named
@ViewScoped
public class ConditionForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ProcedureBook book;
  @EJB private CreditorReport creditors;
  @Inject private SignedIn signedIn;

  private String procedure;
  private ConditionPlace.Kind place;
  private String step;
  private ConditionFact fact;
  private Long revision;
  private Comparison comparison;
  private String number;
  private List<String> chosen = List.of();
  private String words;
  private transient ProcedureDraft draft;

  /** Reads the draft before the page is rendered. */
  public void load() {
    draft = procedure == null || !signedIn.has("admin") ? null : book.draft(procedure).orElse(null);
    boolean there =
        draft != null
            && place != null
            && (place != ConditionPlace.Kind.STEP
                || draft.steps().stream().anyMatch(s -> s.key().equals(step)));
    if (!there) {
      NotFound.answer();
      return;
    }
    if (revision == null) {
      revision = draft.revision();
    }
    if (comparison == null && fact != null) {
      comparison = fact.comparisons().iterator().next();
    }
  }

  /** Adds the condition and shows where it stands. */
  public String submit() {
    Optional<Refusal> refusal =
        book.add(
            procedure,
            revision,
            new ConditionPlace(place, step),
            new Condition(fact, comparison, values()));
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    return place == ConditionPlace.Kind.STEP
        ? "/procedure/draft-step?faces-redirect=true&procedure=" + procedure + "&step=" + step
        : "/procedure/draft?faces-redirect=true&procedure=" + procedure;
  }

  private List<String> values() {
    if (isNumeric()) {
      return number == null ? List.of() : List.of(number.strip().replace(',', '.'));
    }
    return isListed()
        ? chosen
        : words == null
            ? List.of()
            : Arrays.stream(words.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> isCode() ? word.toUpperCase(Locale.ROOT) : word)
                .toList();
  }

  public boolean isNumeric() {
    return fact != null && fact.kind() == FactKind.NUMBER;
  }

  /** Whether the words are those of a list. */
  public boolean isListed() {
    return fact != null && !isNumeric() && !getOptions().isEmpty();
  }

  public boolean isFree() {
    return fact != null && !isNumeric() && !isListed();
  }

  private boolean isCode() {
    return fact == ConditionFact.COUNTRY || fact == ConditionFact.CURRENCY;
  }

  public ConditionFact[] getFacts() {
    return ConditionFact.values();
  }

  public Comparison[] getComparisons() {
    return fact.comparisons().toArray(Comparison[]::new);
  }

  /** What may be chosen, by its name; empty where words are written. */
  public Map<String, String> getOptions() {
    return switch (fact) {
      case DEBTOR_KIND -> names(DebtorKind.values());
      case MARK -> names(MarkKind.values());
      case HELD_BY ->
          names(
              Arrays.stream(HoldReason.values())
                  .filter(reason -> reason != HoldReason.PAID)
                  .toArray(HoldReason[]::new));
      case CLAIM_KIND -> names(ClaimKind.values());
      case LANGUAGE -> {
        Map<String, String> names = new LinkedHashMap<>();
        Languages.ALL.forEach(
            language -> names.put(texts().get("debtor.language." + language), language));
        yield names;
      }
      case CREDITOR -> {
        Map<String, String> names = new LinkedHashMap<>();
        creditors.today().forEach(row -> names.put(row.name(), row.key()));
        yield names;
      }
      default -> Map.of();
    };
  }

  private static Map<String, String> names(Enum<?>... constants) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Enum<?> constant : constants) {
      names.put(texts().label(constant), constant.name());
    }
    return names;
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }

  public ProcedureDraft getDraft() {
    return draft;
  }

  public String getProcedure() {
    return procedure;
  }

  public void setProcedure(String procedure) {
    this.procedure = procedure;
  }

  public ConditionPlace.Kind getPlace() {
    return place;
  }

  public void setPlace(ConditionPlace.Kind place) {
    this.place = place;
  }

  public String getStep() {
    return step;
  }

  public void setStep(String step) {
    this.step = step;
  }

  public ConditionFact getFact() {
    return fact;
  }

  public void setFact(ConditionFact fact) {
    this.fact = fact;
  }

  public Comparison getComparison() {
    return comparison;
  }

  public void setComparison(Comparison comparison) {
    this.comparison = comparison;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public List<String> getChosen() {
    return chosen;
  }

  public void setChosen(List<String> chosen) {
    this.chosen = List.copyOf(chosen);
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
