package vn.haidang.register;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.attachment.Attachments;
import vn.haidang.layout.DocxWriter;
import vn.haidang.layout.OfficialDocument;
import vn.haidang.layout.PdfWriter;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;

/** The files of a document: while it is a draft made anew each time, once it has its number made once and kept for good. */
@Component
class OutgoingFiles {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF = "application/pdf";

    private static final float PREVIEW_DPI = 110;

    private final OutgoingPaper paper;
    private final OutgoingStore store;
    private final OutgoingDesk desk;
    private final Attachments attachments;

    OutgoingFiles(OutgoingPaper paper, OutgoingStore store, OutgoingDesk desk, Attachments attachments) {
        this.paper = paper;
        this.store = store;
        this.desk = desk;
        this.attachments = attachments;
    }

    /** Makes the files of a numbered document, unless they are there. */
    @Transactional
    void make(long id) {
        store.lock(id).ifPresent(this::make);
    }

    /** The same for a document that this transaction holds. */
    void make(Outgoing document) {
        Outgoing.Numbered numbered = document.numbered();
        if (numbered == null || numbered.pdfId() != null) {
            return;
        }
        Actor system = Actor.system(IssueJobs.FILES);
        String name = fileName(document);
        Outgoing.Signing signing = document.signing();
        if (signing != null && signing.fileId() != null) {
            int pages = pages(attachments.open(signing.fileId()));
            store.keepFiles(document.id(), signing.fileId(), document.sourceFileId(), pages);
            return;
        }
        if (document.sourceFileId() != null) {
            // what was written elsewhere has its number put in elsewhere: the signed PDF is handed in before the seal
            return;
        }
        OfficialDocument made = paper.of(document, desk.today());
        byte[] pdf = written(PdfWriter::write, made);
        byte[] docx = written(DocxWriter::write, made);
        long pdfId = attachments.keep(system, name + ".pdf", PDF, pdf).id();
        long docxId = attachments.keep(system, name + ".docx", DOCX, docx).id();
        store.keepFiles(document.id(), pdfId, docxId, pages(pdf));
    }

    /** The PDF as kept, or as it would be now; null for a draft handed in as DOCX. */
    byte @Nullable [] pdf(Outgoing document) {
        Outgoing.Numbered numbered = document.numbered();
        if (numbered != null && numbered.pdfId() != null) {
            return attachments.open(numbered.pdfId());
        }
        byte[] source = source(document);
        if (source != null) {
            return isPdf(source) ? source : null;
        }
        return written(PdfWriter::write, paper.of(document, desk.today()));
    }

    /** The DOCX as kept, or as it would be now; null for a draft handed in as PDF. */
    byte @Nullable [] docx(Outgoing document) {
        Outgoing.Numbered numbered = document.numbered();
        if (numbered != null && numbered.docxId() != null) {
            return attachments.open(numbered.docxId());
        }
        byte[] source = source(document);
        if (source != null) {
            return isDocx(source) ? source : null;
        }
        return written(DocxWriter::write, paper.of(document, desk.today()));
    }

    private byte @Nullable [] source(Outgoing document) {
        return document.sourceFileId() == null ? null : attachments.open(document.sourceFileId());
    }

    /** A page of a PDF as a picture. */
    static byte[] page(byte[] pdf, int number) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (number < 1 || number > document.getNumberOfPages()) {
                throw new NotFound("page", String.valueOf(number));
            }
            BufferedImage picture =
                    new PDFRenderer(document).renderImageWithDPI(number - 1, PREVIEW_DPI, ImageType.RGB);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new Refused("register.refused.pdf");
        }
    }

    /** @throws Refused where it is no PDF that can be opened */
    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new Refused("register.refused.pdf");
        }
    }

    static boolean isPdf(byte[] content) {
        return content.length > 4 && content[0] == '%' && content[1] == 'P' && content[2] == 'D' && content[3] == 'F';
    }

    static boolean isDocx(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** Name without ending, e.g. 05-TB-BQL. */
    static String fileName(Outgoing document) {
        Outgoing.Numbered numbered = document.numbered();
        return numbered == null ? "du-thao-" + document.id() : numbered.label().replace('/', '-');
    }

    /** How a document becomes a file. */
    private interface Writer {
        void write(OfficialDocument document, java.io.OutputStream out) throws IOException;
    }

    private static byte[] written(Writer writer, OfficialDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
