package org.saldo.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who runs this site, how to reach them, and which version it is. */
@Named
@ApplicationScoped
public class Site {

  private final String version = readVersion();

  @Inject
  @ConfigProperty(name = "saldo.operator.name", defaultValue = "Saldo Demo")
  private String operator;

  @Inject
  @ConfigProperty(name = "saldo.operator.email", defaultValue = "service@example.org")
  private String email;

  @Inject
  @ConfigProperty(name = "saldo.operator.phone", defaultValue = "+49 30 1234567")
  private String phone;

  @Inject private ServletContext servlet;

  public String getOperator() {
    return operator;
  }

  public String getEmail() {
    return email;
  }

  public String getPhone() {
    return phone;
  }

  /** The phone number for a {@code tel:} link. */
  public String getDial() {
    return phone.replaceAll("[^+0-9]", "");
  }

  public String getVersion() {
    return version;
  }

  /** Which of the portals this is: {@code backoffice}, {@code portal} or {@code agency}. */
  public String getPortal() {
    return servlet.getContextPath().replace("/", "");
  }

  private static String readVersion() {
    Properties build = new Properties();
    try (InputStream in = Site.class.getResourceAsStream("build.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }
}
