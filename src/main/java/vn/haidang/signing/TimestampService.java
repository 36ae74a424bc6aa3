package vn.haidang.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** Asks a time-stamp service (RFC 3161 over HTTP). The only part of signing that uses the network, and only where it is set. */
final class TimestampService implements TSPSource {

    private static final long serialVersionUID = 1L;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 64 * 1024;
    private static final int NONCE_BITS = 64;
    private static final int OK = 200;

    private final URI address;

    TimestampService(URI address) {
        this.address = address;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            var nonce = new BigInteger(NONCE_BITS, new SecureRandom());
            var request = generator.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest, nonce);
            var response = new TimeStampResponse(ask(request));
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new SigningRefused(SigningRefused.Code.NO_TIMESTAMP);
            }
            return new TimestampBinary(response.getTimeStampToken().getEncoded());
        } catch (IOException | TSPException e) {
            throw new SigningRefused(SigningRefused.Code.NO_TIMESTAMP, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SigningRefused(SigningRefused.Code.NO_TIMESTAMP, e);
        }
    }

    private byte[] ask(TimeStampRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var question = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/timestamp-query")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                    .build();
            var answer = client.send(question, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var bytes = body.readNBytes(MOST_BYTES);
                if (answer.statusCode() != OK) {
                    throw new SigningRefused(SigningRefused.Code.NO_TIMESTAMP);
                }
                return bytes;
            }
        }
    }
}
