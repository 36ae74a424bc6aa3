package vn.haidang.document;

import java.io.Serializable;

/** The job of reading a document; {@code round} says which reading counts. */
record ReadDocument(long documentId, int round) implements Serializable {

    static final String NAME = "read-document";

    /** One piece of work for each reading of each document. */
    String key() {
        return documentId + "." + round;
    }
}
