#!/bin/sh
# Run once by the image of PostgreSQL on a new volume: a role that is no superuser, and its database.
set -eu
password=$(cat /run/secrets/spring.datasource.password)
psql --username=postgres --set=ON_ERROR_STOP=1 --set=password="$password" <<'SQL'
create role commend login password :'password';
create database commend owner commend;
SQL
