/**
 * What the CloudFormation template is meant for: who may do what, what is kept, who reaches whom. That its properties and types are right is checked in
 * config/cloudformation. Only tests live here.
 */
@NullMarked
package io.github.redshiftdevops.maven.cloudformation;

import org.jspecify.annotations.NullMarked;
