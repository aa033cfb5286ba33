package io.github.redshiftdevops.core.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements, as XML that is HTML too. All text is escaped; characters that XML cannot hold become
 * {@code U+FFFD}.
 */
final class Markup {

    private final StringWriter text = new StringWriter();

    private final XMLStreamWriter writer;

    private Markup() throws XMLStreamException {
        // the factory of the JDK, whatever else is on the class path
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** What is written between two tags. */
    interface Content {

        /** Writes it. */
        void write() throws XMLStreamException;
    }

    /** What writes a document. */
    interface Document {

        /** Writes it. */
        void write(Markup markup) throws XMLStreamException;
    }

    /** The document, after its first line. */
    static String document(String firstLine, Document document) {
        try {
            Markup markup = new Markup();
            document.write(markup);
            markup.writer.flush();
            return firstLine + "\n" + markup.text + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element on a line of its own, with names and values of its attributes in turn. */
    void block(String name, Content content, String... attributes) throws XMLStreamException {
        writer.writeCharacters("\n");
        inline(name, content, attributes);
    }

    /** As {@link #block}, within a line. */
    void inline(String name, Content content, String... attributes) throws XMLStreamException {
        writer.writeStartElement(name);
        attributes(attributes);
        content.write();
        writer.writeEndElement();
    }

    /** An element with nothing but text in it, on a line of its own. */
    void block(String name, String content, String... attributes) throws XMLStreamException {
        block(name, () -> text(content), attributes);
    }

    /** As {@link #block}, within a line. */
    void inline(String name, String content, String... attributes) throws XMLStreamException {
        inline(name, () -> text(content), attributes);
    }

    /** An element that HTML never closes. */
    void empty(String name, String... attributes) throws XMLStreamException {
        writer.writeCharacters("\n");
        writer.writeEmptyElement(name);
        attributes(attributes);
    }

    void text(String content) throws XMLStreamException {
        writer.writeCharacters(printable(content));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], printable(attributes[i + 1]));
        }
    }

    /** Without control characters, which XML 1.0 does not allow, and with line feeds alone, as parsers give them. */
    private static String printable(String content) {
        StringBuilder allowed = new StringBuilder(content.length());
        content.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .forEach(point -> allowed.appendCodePoint(isAllowed(point) ? point : '\uFFFD'));
        return allowed.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\n'
                || point == '\t'
                || (point >= 0x20 && point <= 0xD7FF && !(point >= 0x7F && point <= 0x9F))
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
