package org.saldo.ui;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts a fingerprint of the content into the address of each resource of the library {@code saldo},
 * so that browsers may keep it for a year and still see a change at once.
 */
public class FingerprintedResources extends ResourceHandlerWrapper {

  private static final String LIBRARY = "saldo";
  private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

  public FingerprintedResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name, String library) {
    return fingerprinted(super.createResource(name, library), library);
  }

  @Override
  public Resource createResource(String name, String library, String contentType) {
    return fingerprinted(super.createResource(name, library, contentType), library);
  }

  private Resource fingerprinted(Resource resource, String library) {
    if (resource == null || !LIBRARY.equals(library)) {
      return resource;
    }
    String mark = fingerprints.computeIfAbsent(resource.getResourceName(), n -> mark(resource));
    return new ResourceWrapper(resource) {
      @Override
      public String getRequestPath() {
        String path = super.getRequestPath();
        return path + (path.contains("?") ? "&" : "?") + "v=" + mark;
      }
    };
  }

  private static String mark(Resource resource) {
    try (InputStream content = resource.getInputStream()) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return new BigInteger(1, hash).toString(36).substring(0, 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
