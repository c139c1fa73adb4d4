package org.saldo.correspondence.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A template; its row is locked while a text gets its number. */
@Entity
@Table(name = "message_template")
class TemplateRecord {

  @Id
  @Column(name = "template_key")
  private String key;

  @Enumerated(EnumType.STRING)
  private TemplatePurpose purpose;

  private String name;

  @Column(name = "last_version_no")
  private int lastVersion;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Version private long version;

  protected TemplateRecord() {}

  TemplateRecord(String key, TemplatePurpose purpose, String name, Instant at, String by) {
    this.key = key;
    this.purpose = purpose;
    this.name = name;
    this.lastVersion = ShippedTexts.VERSION;
    this.recordedAt = at;
    this.recordedBy = by;
  }

  String key() {
    return key;
  }

  TemplatePurpose purpose() {
    return purpose;
  }

  /** The number of the next text. */
  int nextVersion() {
    lastVersion++;
    return lastVersion;
  }

  TemplateView view(long waiting) {
    return new TemplateView(key, purpose, name, waiting);
  }
}
