package io.github.redshiftdevops.maven.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What CodeBuild would collect as a report.
 *
 * @param results {@code passed} or {@code failed} for each test's name, without its parameters
 * @param text the files as they are
 */
record SurefireReports(Map<String, String> results, String text) {

    static SurefireReports read(Path workspace, Buildspec.Report report)
            throws IOException, SAXException, ParserConfigurationException {
        Map<String, String> results = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        Path folder = workspace.resolve(report.baseDirectory());
        for (String glob : report.files()) {
            Path subfolder = folder.resolve(glob).getParent();
            if (subfolder == null || !Files.isDirectory(subfolder)) {
                continue;
            }
            String name = glob.substring(glob.lastIndexOf('/') + 1);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(subfolder, name)) {
                for (Path file : files) {
                    text.append(Files.readString(file));
                    results.putAll(results(file));
                }
            }
        }
        return new SurefireReports(results, text.toString());
    }

    private static Map<String, String> results(Path file)
            throws IOException, SAXException, ParserConfigurationException {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        NodeList tests = document.getElementsByTagName("testcase");
        Map<String, String> results = new TreeMap<>();
        for (int i = 0; i < tests.getLength(); i++) {
            Element test = (Element) tests.item(i);
            results.put(test.getAttribute("name").replaceFirst("\\(.*", ""), result(test));
        }
        return results;
    }

    private static String result(Element test) {
        boolean failed = test.getElementsByTagName("failure").getLength() > 0
                || test.getElementsByTagName("error").getLength() > 0;
        return failed ? "failed" : "passed";
    }
}
