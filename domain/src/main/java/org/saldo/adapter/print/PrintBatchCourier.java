package org.saldo.adapter.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.correspondence.print.BatchBinder;
import org.saldo.correspondence.print.PostalService;
import org.saldo.outbox.Courier;
import org.saldo.outbox.Delivery;
import org.saldo.outbox.Parcel;

/** Delivers batches to the postal service that is set. */
@ApplicationScoped
public class PrintBatchCourier implements Courier {

  @Inject private BatchBinder binder;
  @Inject @Any private Instance<PostalService> services;

  @Inject
  @ConfigProperty(name = "saldo.print.to")
  private String to;

  @Override
  public String kind() {
    return "PRINT_BATCH";
  }

  /** A batch is there once under its name, however often it is handed over. */
  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    Optional<PostalService> service =
        services.stream().filter(each -> each.name().equals(to)).findFirst();
    if (service.isEmpty()) {
      return Delivery.failed("There is no postal service '" + to + "' (saldo.print.to).");
    }
    Optional<BatchBinder.Bound> batch = binder.forPost(parcel.subjectId());
    if (batch.isEmpty()) {
      return Delivery.refused("There is no print batch " + parcel.subjectId() + ".");
    }
    try {
      return Delivery.delivered(
          service.get().handOver(batch.get().head().number(), batch.get().files()));
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return Delivery.failed("The hand-over of " + batch.get().head().number() + ": " + e);
    }
  }
}
