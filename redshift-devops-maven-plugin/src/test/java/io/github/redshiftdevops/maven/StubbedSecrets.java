package io.github.redshiftdevops.maven;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.Map;

/** An AWS on 127.0.0.1 that knows who asks, and the secrets that it is told. */
public final class StubbedSecrets implements AutoCloseable {

    private static final String CALLER = """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
            <Account>111122223333</Account><Arn>arn:aws:sts::111122223333:assumed-role/build/b1</Arn>
            </GetCallerIdentityResult></GetCallerIdentityResponse>""";

    private final WireMockServer server;

    /** Starts it, with what answers by itself. */
    public StubbedSecrets(Extension... extensions) {
        server = new WireMockServer(
                options().bindAddress("127.0.0.1").dynamicPort().extensions(extensions));
        server.start();
        server.stubFor(post("/")
                .withRequestBody(containing("Action=GetCallerIdentity"))
                .willReturn(okForContentType("text/xml", CALLER)));
    }

    /** The variables with which the SDK finds it. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL", server.baseUrl(),
                "AWS_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", "build-key",
                "AWS_SECRET_ACCESS_KEY", "build-secret-key");
    }

    /** For what has no method here. */
    public WireMockServer server() {
        return server;
    }

    public void put(String name, Map<String, ?> content) {
        JsonObject answer = new JsonObject();
        answer.addProperty("Name", name);
        answer.addProperty("VersionId", "11111111-2222-3333-4444-555555555555");
        answer.addProperty("SecretString", new Gson().toJson(content));
        server.stubFor(post("/")
                .withHeader("X-Amz-Target", equalTo("secretsmanager.GetSecretValue"))
                .withRequestBody(matchingJsonPath("$.SecretId", equalTo(name)))
                .willReturn(okForContentType("application/x-amz-json-1.1", answer.toString())));
    }

    @Override
    public void close() {
        server.stop();
    }
}
