package org.saldo.adapter.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.SmsContent;
import org.saldo.correspondence.SmsLine;
import org.saldo.outbox.Courier;
import org.saldo.outbox.Delivery;
import org.saldo.outbox.Parcel;

/** Delivers SMS through the gateway that the settings name. */
@ApplicationScoped
public class SmsCourier implements Courier, SmsLine {

  @Inject private SmppGateway smpp;
  @Inject private TwilioGateway twilio;

  @Inject
  @ConfigProperty(name = "saldo.sms.gateway")
  private Optional<String> wanted;

  @Override
  public String kind() {
    return MessageChannel.SMS.name();
  }

  @Override
  public Optional<String> gateway() {
    return chosen().map(SmsGateway::name);
  }

  @Override
  public List<String> gateways() {
    return all().stream().map(SmsGateway::name).toList();
  }

  @Override
  public void keepUp() {
    chosen().ifPresent(SmsGateway::keepUp);
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    return chosen()
        .map(g -> g.send(SmsContent.of(parcel.payload()), parcel.deliveryKey()))
        .orElseGet(() -> Delivery.failed("The setting saldo.sms.gateway names no gateway."));
  }

  private List<SmsGateway> all() {
    return List.of(smpp, twilio);
  }

  private Optional<SmsGateway> chosen() {
    return all().stream().filter(g -> wanted.map(g.name()::equals).orElse(false)).findFirst();
  }
}
