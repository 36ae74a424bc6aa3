package vn.haidang.document;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.attachment.Attachments;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.signing.Trust;

/** Whom the authority believes when it checks digital signatures. The Office and the administrator say so; nothing is ever deleted. */
@Component
public class TrustSettings {

    private final TrustStore store;
    private final Audit audit;

    TrustSettings(TrustStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<TrustItem> all() {
        return store.all();
    }

    /**
     * Takes in the certificates of issuers or the lists of withdrawn certificates in a file, PEM or DER.
     *
     * @return how many of them are new
     * @throws Refused where it is neither, or the certificate is not that of an issuer
     */
    @Transactional
    public int add(Actor actor, byte[] file) {
        require(actor);
        int added = 0;
        for (TrustStore.Entry entry : entries(file)) {
            Long id = store.insert(actor, entry).orElse(null);
            if (id != null) {
                record(actor, "trust.added", id, entry.name(), entry.kind(), entry.sha256());
                added++;
            }
        }
        return added;
    }

    /** Takes one out of use from now on. */
    @Transactional
    public void end(Actor actor, long id) {
        require(actor);
        TrustItem item = store.lock(id).orElseThrow(() -> new NotFound("trust", String.valueOf(id)));
        if (!item.counts()) {
            throw new Refused("signatures.trust.ended");
        }
        store.end(actor, id);
        record(actor, "trust.ended", id, item.name(), item.kind(), item.sha256());
    }

    private void record(Actor actor, String action, long id, String name, TrustItem.Kind kind, String sha256) {
        audit.record(
                actor,
                action,
                new Audit.Subject("trust", id, name),
                null,
                Map.of("trust.kind", kind.name(), "trust.sha256", sha256),
                null);
    }

    private static List<TrustStore.Entry> entries(byte[] file) {
        List<TrustStore.Entry> entries = issuers(file);
        if (entries.isEmpty()) {
            entries = lists(file);
        }
        if (entries.isEmpty()) {
            throw new Refused("signatures.trust.unreadable");
        }
        return entries;
    }

    private static List<TrustStore.Entry> issuers(byte[] file) {
        List<TrustStore.Entry> entries = new ArrayList<>();
        try {
            for (X509Certificate certificate : Trust.certificates(file)) {
                if (certificate.getBasicConstraints() < 0) {
                    throw new Refused("signatures.trust.noIssuer");
                }
                entries.add(of(certificate));
            }
            return entries;
        } catch (GeneralSecurityException e) {
            // no certificates: perhaps lists
            return List.of();
        }
    }

    private static List<TrustStore.Entry> lists(byte[] file) {
        List<TrustStore.Entry> entries = new ArrayList<>();
        try {
            for (X509CRL list : Trust.revocations(file)) {
                entries.add(of(list));
            }
            return entries;
        } catch (GeneralSecurityException e) {
            return List.of();
        }
    }

    private static TrustStore.Entry of(X509Certificate certificate) throws GeneralSecurityException {
        byte[] content = certificate.getEncoded();
        return new TrustStore.Entry(
                TrustItem.Kind.ISSUER,
                certificate.getSubjectX500Principal().getName(),
                certificate.getSerialNumber().toString(16),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                Attachments.sha256(content),
                content);
    }

    private static TrustStore.Entry of(X509CRL list) throws GeneralSecurityException {
        byte[] content = list.getEncoded();
        return new TrustStore.Entry(
                TrustItem.Kind.REVOCATIONS,
                list.getIssuerX500Principal().getName(),
                null,
                list.getThisUpdate().toInstant(),
                list.getNextUpdate() == null ? null : list.getNextUpdate().toInstant(),
                Attachments.sha256(content),
                content);
    }

    private static void require(Actor actor) {
        if (!actor.hasAny(Role.OFFICE, Role.ADMINISTRATOR)) {
            throw new NotPermitted("signatures.trust.notPermitted");
        }
    }
}
