#!/bin/sh
# Run once by the image of PostgreSQL on a new volume: a role that owns the tables, another that the application is, and the
# database. Neither is a superuser.
set -eu
password=$(cat /run/secrets/spring.datasource.password)
owner_password=$(cat /run/secrets/spring.flyway.password)
psql --username=postgres --set=ON_ERROR_STOP=1 --set=password="$password" --set=owner_password="$owner_password" <<'SQL'
create role commend login password :'owner_password';
create role commend_app login password :'password';
create database commend owner commend;
SQL
