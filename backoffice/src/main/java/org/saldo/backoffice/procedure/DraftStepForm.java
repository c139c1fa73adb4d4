package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.backoffice.admin.TextWords;
import org.saldo.correspondence.template.TemplatePurpose;
import org.saldo.correspondence.template.TextBook;
import org.saldo.problem.Refusal;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepRecipient;
import org.saldo.procedure.condition.Condition;
import org.saldo.procedure.planning.ConditionPlace;
import org.saldo.procedure.planning.DraftStep;
import org.saldo.procedure.planning.ProcedureBook;
import org.saldo.procedure.planning.ProcedureDraft;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;

/** One step of a draft: a new one, or one that is changed. */
@Named
@ViewScoped
public class DraftStepForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<TemplatePurpose> WRITTEN =
      List.of(TemplatePurpose.DEMAND, TemplatePurpose.OPEN_ITEMS, TemplatePurpose.INTERNAL);

  @EJB private ProcedureBook book;
  @EJB private TextBook texts;
  @Inject private TextWords words;
  @Inject private Reasoned reasoned;
  @Inject private SignedIn signedIn;

  private String procedure;
  private String step;
  private Long revision;
  private String name;
  private int day;
  private StepChannel channel;
  private String template;
  private int level;
  private boolean automatic;
  private boolean forVulnerable;
  private StepRecipient recipient;
  private String segment;
  private Integer latestBy;
  private boolean claimsInterest;
  private List<String> requires = List.of();
  private transient ProcedureDraft draft;

  /** Begins with the step as the draft has it. */
  public void load() {
    draft = procedure == null || !signedIn.has("admin") ? null : book.draft(procedure).orElse(null);
    Optional<DraftStep> known =
        draft == null
            ? Optional.empty()
            : draft.steps().stream().filter(s -> s.key().equals(step)).findFirst();
    if (draft == null || (known.isEmpty() && !isFresh())) {
      NotFound.answer();
      return;
    }
    if (revision == null) {
      revision = draft.revision();
      known.ifPresentOrElse(this::begin, this::beginFresh);
    }
  }

  private void begin(DraftStep found) {
    PlannedStep planned = found.planned();
    name = found.name();
    day = planned.dayOffset();
    channel = planned.channel();
    template = planned.template();
    level = planned.level();
    automatic = planned.automatic();
    forVulnerable = planned.suitableForVulnerable();
    recipient = planned.recipient();
    segment = planned.segment();
    requires = planned.requires();
    latestBy = planned.latestBy();
    claimsInterest = planned.claimsInterest();
  }

  private void beginFresh() {
    // After the last step that does not give the claim away.
    draft.steps().stream()
        .filter(other -> !other.planned().channel().gated())
        .forEach(
            last -> {
              day = last.day() + 7;
              level = last.planned().level();
            });
    channel = StepChannel.EMAIL;
    recipient = StepRecipient.DEBTOR;
    forVulnerable = true;
  }

  /** Puts the step into the draft. */
  public String submit() {
    if (isNamed() && (name == null || name.isBlank())) {
      Notices.refuse(Refusal.because("procedure.step.name", DraftStep.MOST_NAME).on("name"));
      return null;
    }
    String key = isFresh() ? book.keyFor(name.strip()) : step;
    PlannedStep planned =
        new PlannedStep(
            key,
            day,
            channel,
            blank(template),
            level,
            automatic,
            forVulnerable,
            requires,
            recipient,
            blank(segment),
            latestBy,
            claimsInterest,
            getConditions());
    Optional<Refusal> refusal =
        book.put(procedure, revision, new DraftStep(planned, isNamed() ? name.strip() : null));
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    return "/procedure/draft?faces-redirect=true&procedure=" + procedure;
  }

  /** Removes one of its conditions. */
  public String removeCondition(int number) {
    Optional<Refusal> refusal = book.remove(procedure, revision, ConditionPlace.of(step), number);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    return "/procedure/draft-step?faces-redirect=true&procedure=" + procedure + "&step=" + step;
  }

  /** On which cases it is for; empty for all. */
  public List<Condition> getConditions() {
    ProcedureDraft read = draft == null ? book.draft(procedure).orElse(null) : draft;
    return read == null
        ? List.of()
        : read.steps().stream()
            .filter(each -> each.key().equals(step))
            .findFirst()
            .map(each -> each.planned().conditions())
            .orElse(List.of());
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  public boolean isFresh() {
    return step == null || step.isBlank();
  }

  /** Whether people name it: those that are shipped have a name in every language. */
  public boolean isNamed() {
    return isFresh() || !reasoned.isShipped(step);
  }

  /** The templates that steps may write, by what they are for. */
  public Map<String, String> getTemplates() {
    Map<String, String> names = new LinkedHashMap<>();
    for (TemplatePurpose purpose : WRITTEN) {
      texts.templates().stream()
          .filter(t -> t.purpose() == purpose)
          .forEach(t -> names.put(words.name(t), t.key()));
    }
    return names;
  }

  /** The steps that this one may require: all others. */
  public Map<String, String> getOthers() {
    Map<String, String> names = new LinkedHashMap<>();
    draft.steps().stream()
        .filter(other -> !other.key().equals(step))
        .forEach(other -> names.put(named(other), other.key()));
    return names;
  }

  private String named(DraftStep other) {
    return other.name() == null ? reasoned.step(other.key()) : other.name();
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

  public String getStep() {
    return step;
  }

  public void setStep(String step) {
    this.step = step;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public int getDay() {
    return day;
  }

  public void setDay(int day) {
    this.day = day;
  }

  public StepChannel getChannel() {
    return channel;
  }

  public void setChannel(StepChannel channel) {
    this.channel = channel;
  }

  public String getTemplate() {
    return template;
  }

  public void setTemplate(String template) {
    this.template = template;
  }

  public int getLevel() {
    return level;
  }

  public void setLevel(int level) {
    this.level = level;
  }

  public boolean isAutomatic() {
    return automatic;
  }

  public void setAutomatic(boolean automatic) {
    this.automatic = automatic;
  }

  public boolean isForVulnerable() {
    return forVulnerable;
  }

  public void setForVulnerable(boolean forVulnerable) {
    this.forVulnerable = forVulnerable;
  }

  public StepRecipient getRecipient() {
    return recipient;
  }

  public void setRecipient(StepRecipient recipient) {
    this.recipient = recipient;
  }

  public String getSegment() {
    return segment;
  }

  public void setSegment(String segment) {
    this.segment = segment;
  }

  public List<String> getRequires() {
    return requires;
  }

  public void setRequires(List<String> requires) {
    this.requires = List.copyOf(requires);
  }

  public Integer getLatestBy() {
    return latestBy;
  }

  public void setLatestBy(Integer latestBy) {
    this.latestBy = latestBy;
  }

  public boolean isClaimsInterest() {
    return claimsInterest;
  }

  public void setClaimsInterest(boolean claimsInterest) {
    this.claimsInterest = claimsInterest;
  }
}
