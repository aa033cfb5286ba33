package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The one place where AWS is called, and where an exception of the SDK becomes a problem. */
final class AwsCalls implements SdkAutoCloseable {

    static {
        QuietLogging.begin();
    }

    private final ClientFactory clients;
    private final AwsLogin login;

    AwsCalls(AwsSettings settings, Limits limits) {
        clients = new ClientFactory(limits);
        login = new AwsLogin(settings, clients);
    }

    /**
     * The answer to the question.
     *
     * @param builder of the client that the call uses, and that lives as long as the call
     * @throws FailureException if there is none
     */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends AwsClient, T> T ask(
            Question question, B builder, Function<C, T> call) {
        try (C client = clients.client(builder, question.region(), login.provider(question.region()))) {
            return call.apply(client);
        } catch (SdkException e) {
            throw AwsDiagnosis.of(e, question);
        }
    }

    @Override
    public void close() {
        login.close();
        clients.close();
    }
}
