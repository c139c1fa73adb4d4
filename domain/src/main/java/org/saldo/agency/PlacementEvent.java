package org.saldo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Something that happened to a placement; written once. */
@Entity
@Table(name = "placement_event")
class PlacementEvent {

  @Id private long id;

  @Column(name = "placement_id")
  private long placementId;

  @Enumerated(EnumType.STRING)
  private PlacementEventKind kind;

  @Column(name = "happened_on")
  private LocalDate happenedOn;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "by_agency")
  private boolean byAgency;

  private String arguments;
  private String reason;

  protected PlacementEvent() {}

  PlacementEvent(long id, long placementId, PlacementEventKind kind, Recording recording) {
    this.id = id;
    this.placementId = placementId;
    this.kind = kind;
    this.happenedOn = recording.on();
    this.recordedAt = recording.at();
    this.recordedBy = recording.by();
    this.byAgency = recording.byAgency();
    this.arguments = String.join("\n", recording.arguments());
    this.reason = recording.reason();
  }

  /** Who recorded it when, with the values of its sentence. */
  record Recording(
      LocalDate on,
      Instant at,
      String by,
      boolean byAgency,
      List<String> arguments,
      String reason) {}
}
