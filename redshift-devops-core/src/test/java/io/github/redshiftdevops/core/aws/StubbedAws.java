package io.github.redshiftdevops.core.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An AWS on 127.0.0.1 that the real SDK asks. As extension of a test it also lets the SDK find it, with credentials and a
 * region, by system properties; so tests that use it do not run at the same time in one JVM.
 */
public final class StubbedAws implements AutoCloseable, BeforeEachCallback, AfterEachCallback {

    /** The region that is asked if a test says nothing else. */
    public static final String REGION = "eu-west-1";

    private static final String JSON = "application/x-amz-json-1.1";

    private static final Map<String, String> XML_NAMESPACES = Map.of(
            "sts", "https://sts.amazonaws.com/doc/2011-06-15/",
            "redshift", "http://redshift.amazonaws.com/doc/2012-12-01/");

    private static final Limits QUICK =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10), 1);

    private final WireMockServer server;

    private final Map<String, Optional<String>> systemProperties = new HashMap<>();

    /** Starts it, with what answers by itself. */
    public StubbedAws(Extension... extensions) {
        server = new WireMockServer(
                options().bindAddress("127.0.0.1").dynamicPort().extensions(extensions));
        server.start();
    }

    /** Where it listens, for {@code AWS_ENDPOINT_URL} or the system property {@code aws.endpointUrl}. */
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** For what has no method here. */
    public WireMockServer server() {
        return server;
    }

    /** An access that asks each question only once. */
    public Aws access() {
        return access(AwsSettings.of(Map.of()));
    }

    /** An access that asks each question only once. */
    public Aws access(AwsSettings settings) {
        return new Aws(settings, QUICK);
    }

    /** The secret of this name has this text. */
    public StubbedAws secret(String id, String text) {
        JsonObject answer = new JsonObject();
        answer.addProperty("Name", id);
        answer.addProperty("VersionId", "11111111-2222-3333-4444-555555555555");
        answer.addProperty("SecretString", text);
        return json(secretOf(id), answer.toString());
    }

    /** A cluster that is up. */
    public StubbedAws cluster(String identifier, String host, int port) {
        return xml(
                Action.DESCRIBE_CLUSTERS, identifier, cluster(identifier, "available", Optional.of(host + ":" + port)));
    }

    /** A cluster without an endpoint. */
    public StubbedAws cluster(String identifier, String status) {
        return xml(Action.DESCRIBE_CLUSTERS, identifier, cluster(identifier, status, Optional.empty()));
    }

    private static String cluster(String identifier, String status, Optional<String> endpoint) {
        String address = endpoint.map(text -> text.split(":"))
                .map(parts -> "<Endpoint><Address>%s</Address><Port>%s</Port></Endpoint>".formatted(parts[0], parts[1]))
                .orElse("");
        return """
                <Clusters><Cluster><ClusterIdentifier>%s</ClusterIdentifier><ClusterStatus>%s</ClusterStatus>
                <DBName>dev</DBName><MasterPasswordSecretArn>%s</MasterPasswordSecretArn>%s</Cluster></Clusters>""".formatted(identifier, status, adminSecretArn(identifier), address);
    }

    /** A workgroup that is up, in a namespace with the database {@code dev}. */
    public StubbedAws workgroup(String name, String namespace, String host, int port) {
        String workgroup = """
                {"workgroupName":"%s","namespaceName":"%s","status":"AVAILABLE","endpoint":{"address":"%s","port":%d}}""".formatted(name, namespace, host, port);
        json(
                serverless("GetWorkgroup").withRequestBody(matchingJsonPath("$.workgroupName", equalTo(name))),
                "{\"workgroup\":" + workgroup + "}");
        json(serverless("ListWorkgroups"), "{\"workgroups\":[" + workgroup + "]}");
        return namespace(namespace);
    }

    /** A namespace with the database {@code dev}; it has only the workgroups that are stubbed. */
    public StubbedAws namespace(String name) {
        return json(
                serverless("GetNamespace").withRequestBody(matchingJsonPath("$.namespaceName", equalTo(name))),
                "{\"namespace\":{\"namespaceName\":\"%s\",\"dbName\":\"dev\",\"adminPasswordSecretArn\":\"%s\"}}"
                        .formatted(name, adminSecretArn(name)));
    }

    /** The secret that Redshift manages for a stubbed cluster or namespace. */
    public static String adminSecretArn(String name) {
        return "arn:aws:secretsmanager:" + REGION + ":111122223333:secret:redshift!" + name + "-admin-AbCdEf";
    }

    /** What all three ways to temporary credentials answer, for each cluster and workgroup. */
    public StubbedAws credentials(String user, String password) {
        String answer = "<DbUser>" + user + "</DbUser><DbPassword>" + escaped(password)
                + "</DbPassword><Expiration>2030-01-01T00:00:00Z</Expiration>";
        xml(Action.GET_CLUSTER_CREDENTIALS, answer);
        xml(Action.GET_CLUSTER_CREDENTIALS_WITH_IAM, answer);
        JsonObject json = new JsonObject();
        json.addProperty("dbUser", user);
        json.addProperty("dbPassword", password);
        json.addProperty("expiration", 1_893_456_000);
        return json(serverless("GetCredentials"), json.toString());
    }

    /** The role may be assumed; who has done so has this access key. */
    public StubbedAws role(String arn, String accessKey) {
        return xml(Action.ASSUME_ROLE, arn, """
                <Credentials><AccessKeyId>%s</AccessKeyId><SecretAccessKey>role-secret</SecretAccessKey>
                <SessionToken>role-token</SessionToken><Expiration>2030-01-01T00:00:00Z</Expiration></Credentials>""".formatted(accessKey));
    }

    /** Who asks. */
    public StubbedAws identity(String account, String arn) {
        return xml(Action.GET_CALLER_IDENTITY, "<Account>%s</Account><Arn>%s</Arn>".formatted(account, arn));
    }

    /** The action fails with the code and the text of AWS. */
    public StubbedAws failure(Action action, String code, String message) {
        return failure(action, 400, code, message);
    }

    /** The action fails with a status of HTTP, and the code and the text of AWS. */
    public StubbedAws failure(Action action, int status, String code, String message) {
        return answer(action, error(action, code, message).withStatus(status));
    }

    /** The action, named as IAM policies do, fails with the code and the text of AWS. */
    public StubbedAws failure(String permission, String code, String message) {
        return failure(action(permission), code, message);
    }

    /** The action, named as IAM policies do, gets this answer. */
    public StubbedAws answer(String permission, ResponseDefinitionBuilder answer) {
        return answer(action(permission), answer);
    }

    private static Action action(String permission) {
        return Stream.of(Action.values())
                .filter(action -> action.permission().equals(permission))
                .findFirst()
                .orElseThrow();
    }

    /** The action gets this answer. */
    public StubbedAws answer(Action action, ResponseDefinitionBuilder answer) {
        server.stubFor(request(action).willReturn(answer));
        return this;
    }

    /** How a request for the action looks. */
    public static MappingBuilder request(Action action) {
        return switch (action.service()) {
            case "secretsmanager" -> json("secretsmanager." + operation(action));
            case "redshift-serverless" -> serverless(operation(action));
            default -> query(action);
        };
    }

    private static ResponseDefinitionBuilder error(Action action, String code, String message) {
        return isXml(action)
                ? aResponse()
                        .withHeader("Content-Type", "text/xml")
                        .withBody("<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>"
                                + escaped(message) + "</Message></Error></ErrorResponse>")
                : aResponse().withHeader("Content-Type", JSON).withBody(jsonError(code, message));
    }

    private static String jsonError(String code, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("__type", code);
        error.addProperty("message", message);
        return error.toString();
    }

    private StubbedAws xml(Action action, String result) {
        return answer(action, xmlAnswer(action, result));
    }

    private StubbedAws xml(Action action, String subject, String result) {
        String encoded = URLEncoder.encode(subject, StandardCharsets.UTF_8);
        server.stubFor(query(action).withRequestBody(containing("=" + encoded)).willReturn(xmlAnswer(action, result)));
        return this;
    }

    private static ResponseDefinitionBuilder xmlAnswer(Action action, String result) {
        String operation = operation(action);
        return okForContentType(
                "text/xml",
                "<%1$sResponse xmlns=\"%2$s\"><%1$sResult>%3$s</%1$sResult></%1$sResponse>"
                        .formatted(operation, XML_NAMESPACES.get(action.service()), result));
    }

    private StubbedAws json(MappingBuilder request, String answer) {
        server.stubFor(request.willReturn(okForContentType(JSON, answer)));
        return this;
    }

    private static MappingBuilder secretOf(String id) {
        return request(Action.GET_SECRET_VALUE).withRequestBody(matchingJsonPath("$.SecretId", equalTo(id)));
    }

    private static MappingBuilder serverless(String operation) {
        return json("RedshiftServerless." + operation);
    }

    private static MappingBuilder json(String target) {
        return post("/").withHeader("X-Amz-Target", equalTo(target));
    }

    private static MappingBuilder query(Action action) {
        return post("/").withRequestBody(containing("Action=" + operation(action) + "&"));
    }

    private static String operation(Action action) {
        return action.permission().substring(action.permission().indexOf(':') + 1);
    }

    private static boolean isXml(Action action) {
        return XML_NAMESPACES.containsKey(action.service());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server.resetAll();
        set("aws.endpointUrl", url());
        set("aws.region", REGION);
        set("aws.accessKeyId", "build-key");
        set("aws.secretAccessKey", "build-secret");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        systemProperties.forEach(StubbedAws::restore);
        systemProperties.clear();
    }

    /** Lets the SDK find neither credentials nor a region, whatever the machine has. */
    public StubbedAws nothingToFind() {
        return set("aws.accessKeyId", "")
                .set("aws.secretAccessKey", "")
                .set("aws.region", "")
                .set("aws.disableEc2Metadata", "true")
                .set("aws.sharedCredentialsFile", "/does/not/exist")
                .set("aws.configFile", "/does/not/exist");
    }

    /** Sets a system property until the test ends; an empty one is removed. */
    public StubbedAws set(String name, String value) {
        systemProperties.putIfAbsent(name, Optional.ofNullable(System.getProperty(name)));
        if (value.isEmpty()) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
        return this;
    }

    private static void restore(String name, Optional<String> value) {
        value.ifPresentOrElse(text -> System.setProperty(name, text), () -> System.clearProperty(name));
    }

    @Override
    public void close() {
        server.stop();
    }
}
