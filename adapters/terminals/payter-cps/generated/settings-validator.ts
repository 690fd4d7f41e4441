// @ts-nocheck
// Generated from ../settings.schema.json by scripts/generate-validators.mjs; do not edit.
export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://forecourt.dev/schemas/payter-cps-settings.schema.json","title":"Settings of a Payter terminal behind CPS","type":"object","properties":{"environment":{"type":"string","enum":["test","production","emulator"]},"url":{"type":"string","pattern":"^https?://[^/?#@]+/?$","x-form":"an address without a path, e.g. http://127.0.0.1:4010","maxLength":200},"serialNumber":{"type":"string","pattern":"^[A-Z0-9]{4,32}$","x-form":"capital letters and digits, as on the terminal"},"apiKey":{"$ref":"https://forecourt.dev/schemas/secret.schema.json"},"family":{"type":"string","enum":["apollo","p6x"]},"callbackUrl":{"type":"string","pattern":"^https?://[^/?#@]+/?$","x-form":"an address without a path, e.g. https://charge.example.com","maxLength":200},"stateSecret":{"$ref":"https://forecourt.dev/schemas/secret.schema.json"},"readCheckMs":{"type":"integer","minimum":500,"maximum":60000},"pollMs":{"type":"integer","minimum":100,"maximum":60000},"settleMs":{"type":"integer","minimum":1000,"maximum":600000},"transactionTimeOffsetMinutes":{"type":"integer","minimum":-840,"maximum":840},"identifyAmountMinor":{"type":"integer","minimum":0,"maximum":100000},"sessionScreen":{"type":"string","enum":["info","message","dispense"]},"qrScreen":{"type":"object","properties":{"type":{"type":"string","pattern":"^[a-z][a-z-]{0,31}$","x-form":"small letters and hyphens"},"property":{"type":"string","pattern":"^[A-Za-z][A-Za-z.]{0,31}$","x-form":"letters and dots"}},"required":["type","property"],"additionalProperties":false}},"required":["environment","serialNumber","apiKey","family"],"if":{"properties":{"environment":{"const":"emulator"}}},"then":{"required":["url"]},"else":{"properties":{"url":false}},"additionalProperties":false};
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://forecourt.dev/schemas/secret.schema.json","title":"Where a secret is","type":"object","properties":{"env":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$","maxLength":100,"x-secret":true},"file":{"type":"string","minLength":1,"maxLength":500,"x-secret":true}},"minProperties":1,"maxProperties":1,"additionalProperties":false,"x-secret":true};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^https?://[^/?#@]+/?$", "u");
const pattern5 = new RegExp("^[A-Z0-9]{4,32}$", "u");
const pattern6 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");
const pattern9 = new RegExp("^[a-z][a-z-]{0,31}$", "u");
const pattern10 = new RegExp("^[A-Za-z][A-Za-z.]{0,31}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://forecourt.dev/schemas/payter-cps-settings.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.environment !== undefined){
if("emulator" !== data.environment){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err1 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema31.then.required,parentSchema:schema31.then,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url !== undefined){
const err2 = {instancePath:instancePath+"/url",schemaPath:"#/else/properties/url/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.else.properties.url,data:data.url};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.url = true;
props0.environment = true;
}
ifClause0 = "else";
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema31.if,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.environment === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"},message:"must have required property '"+"environment"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.serialNumber === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "serialNumber"},message:"must have required property '"+"serialNumber"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.apiKey === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiKey"},message:"must have required property '"+"apiKey"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.family === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "family"},message:"must have required property '"+"family"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.environment !== undefined){
let data2 = data.environment;
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.environment.type,parentSchema:schema31.properties.environment,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(((data2 === "test") || (data2 === "production")) || (data2 === "emulator"))){
const err10 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/enum",keyword:"enum",params:{allowedValues: schema31.properties.environment.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.environment.enum,parentSchema:schema31.properties.environment,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.url !== undefined){
let data3 = data.url;
if(typeof data3 === "string"){
if(data3.length > 200){
const err11 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.url,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern4.test(data3)){
const err12 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@]+/?$"},message:"must match pattern \""+"^https?://[^/?#@]+/?$"+"\"",schema:"^https?://[^/?#@]+/?$",parentSchema:schema31.properties.url,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.url.type,parentSchema:schema31.properties.url,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.serialNumber !== undefined){
let data4 = data.serialNumber;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err14 = {instancePath:instancePath+"/serialNumber",schemaPath:"#/properties/serialNumber/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{4,32}$"},message:"must match pattern \""+"^[A-Z0-9]{4,32}$"+"\"",schema:"^[A-Z0-9]{4,32}$",parentSchema:schema31.properties.serialNumber,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/serialNumber",schemaPath:"#/properties/serialNumber/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.serialNumber.type,parentSchema:schema31.properties.serialNumber,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.apiKey !== undefined){
let data5 = data.apiKey;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length > 1){
const err16 = {instancePath:instancePath+"/apiKey",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(Object.keys(data5).length < 1){
const err17 = {instancePath:instancePath+"/apiKey",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "env") || (key1 === "file"))){
const err18 = {instancePath:instancePath+"/apiKey",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.env !== undefined){
let data6 = data5.env;
if(typeof data6 === "string"){
if(data6.length > 100){
const err19 = {instancePath:instancePath+"/apiKey/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema32.properties.env,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern6.test(data6)){
const err20 = {instancePath:instancePath+"/apiKey/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]*$"+"\"",schema:"^[A-Z][A-Z0-9_]*$",parentSchema:schema32.properties.env,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/apiKey/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.env.type,parentSchema:schema32.properties.env,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.file !== undefined){
let data7 = data5.file;
if(typeof data7 === "string"){
if(data7.length > 500){
const err22 = {instancePath:instancePath+"/apiKey/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema32.properties.file,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data7.length < 1){
const err23 = {instancePath:instancePath+"/apiKey/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.file,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/apiKey/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.file.type,parentSchema:schema32.properties.file,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/apiKey",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.family !== undefined){
let data8 = data.family;
if(typeof data8 !== "string"){
const err26 = {instancePath:instancePath+"/family",schemaPath:"#/properties/family/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.family.type,parentSchema:schema31.properties.family,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!((data8 === "apollo") || (data8 === "p6x"))){
const err27 = {instancePath:instancePath+"/family",schemaPath:"#/properties/family/enum",keyword:"enum",params:{allowedValues: schema31.properties.family.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.family.enum,parentSchema:schema31.properties.family,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.callbackUrl !== undefined){
let data9 = data.callbackUrl;
if(typeof data9 === "string"){
if(data9.length > 200){
const err28 = {instancePath:instancePath+"/callbackUrl",schemaPath:"#/properties/callbackUrl/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.callbackUrl,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern4.test(data9)){
const err29 = {instancePath:instancePath+"/callbackUrl",schemaPath:"#/properties/callbackUrl/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@]+/?$"},message:"must match pattern \""+"^https?://[^/?#@]+/?$"+"\"",schema:"^https?://[^/?#@]+/?$",parentSchema:schema31.properties.callbackUrl,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/callbackUrl",schemaPath:"#/properties/callbackUrl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.callbackUrl.type,parentSchema:schema31.properties.callbackUrl,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.stateSecret !== undefined){
let data10 = data.stateSecret;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(Object.keys(data10).length > 1){
const err31 = {instancePath:instancePath+"/stateSecret",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema32,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(Object.keys(data10).length < 1){
const err32 = {instancePath:instancePath+"/stateSecret",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key2 in data10){
if(!((key2 === "env") || (key2 === "file"))){
const err33 = {instancePath:instancePath+"/stateSecret",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.env !== undefined){
let data11 = data10.env;
if(typeof data11 === "string"){
if(data11.length > 100){
const err34 = {instancePath:instancePath+"/stateSecret/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema32.properties.env,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!pattern6.test(data11)){
const err35 = {instancePath:instancePath+"/stateSecret/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]*$"+"\"",schema:"^[A-Z][A-Z0-9_]*$",parentSchema:schema32.properties.env,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/stateSecret/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.env.type,parentSchema:schema32.properties.env,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data10.file !== undefined){
let data12 = data10.file;
if(typeof data12 === "string"){
if(data12.length > 500){
const err37 = {instancePath:instancePath+"/stateSecret/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema32.properties.file,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data12.length < 1){
const err38 = {instancePath:instancePath+"/stateSecret/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.file,data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/stateSecret/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.file.type,parentSchema:schema32.properties.file,data:data12};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/stateSecret",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data10};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.readCheckMs !== undefined){
let data13 = data.readCheckMs;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err41 = {instancePath:instancePath+"/readCheckMs",schemaPath:"#/properties/readCheckMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.readCheckMs.type,parentSchema:schema31.properties.readCheckMs,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 60000 || isNaN(data13)){
const err42 = {instancePath:instancePath+"/readCheckMs",schemaPath:"#/properties/readCheckMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema31.properties.readCheckMs,data:data13};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data13 < 500 || isNaN(data13)){
const err43 = {instancePath:instancePath+"/readCheckMs",schemaPath:"#/properties/readCheckMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 500},message:"must be >= 500",schema:500,parentSchema:schema31.properties.readCheckMs,data:data13};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data.pollMs !== undefined){
let data14 = data.pollMs;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err44 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.pollMs.type,parentSchema:schema31.properties.pollMs,data:data14};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 60000 || isNaN(data14)){
const err45 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema31.properties.pollMs,data:data14};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data14 < 100 || isNaN(data14)){
const err46 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema31.properties.pollMs,data:data14};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data.settleMs !== undefined){
let data15 = data.settleMs;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err47 = {instancePath:instancePath+"/settleMs",schemaPath:"#/properties/settleMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.settleMs.type,parentSchema:schema31.properties.settleMs,data:data15};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 600000 || isNaN(data15)){
const err48 = {instancePath:instancePath+"/settleMs",schemaPath:"#/properties/settleMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000",schema:600000,parentSchema:schema31.properties.settleMs,data:data15};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data15 < 1000 || isNaN(data15)){
const err49 = {instancePath:instancePath+"/settleMs",schemaPath:"#/properties/settleMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema31.properties.settleMs,data:data15};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data.transactionTimeOffsetMinutes !== undefined){
let data16 = data.transactionTimeOffsetMinutes;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err50 = {instancePath:instancePath+"/transactionTimeOffsetMinutes",schemaPath:"#/properties/transactionTimeOffsetMinutes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.transactionTimeOffsetMinutes.type,parentSchema:schema31.properties.transactionTimeOffsetMinutes,data:data16};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 840 || isNaN(data16)){
const err51 = {instancePath:instancePath+"/transactionTimeOffsetMinutes",schemaPath:"#/properties/transactionTimeOffsetMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 840},message:"must be <= 840",schema:840,parentSchema:schema31.properties.transactionTimeOffsetMinutes,data:data16};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data16 < -840 || isNaN(data16)){
const err52 = {instancePath:instancePath+"/transactionTimeOffsetMinutes",schemaPath:"#/properties/transactionTimeOffsetMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: -840},message:"must be >= -840",schema:-840,parentSchema:schema31.properties.transactionTimeOffsetMinutes,data:data16};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
if(data.identifyAmountMinor !== undefined){
let data17 = data.identifyAmountMinor;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err53 = {instancePath:instancePath+"/identifyAmountMinor",schemaPath:"#/properties/identifyAmountMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.identifyAmountMinor.type,parentSchema:schema31.properties.identifyAmountMinor,data:data17};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 100000 || isNaN(data17)){
const err54 = {instancePath:instancePath+"/identifyAmountMinor",schemaPath:"#/properties/identifyAmountMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema31.properties.identifyAmountMinor,data:data17};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err55 = {instancePath:instancePath+"/identifyAmountMinor",schemaPath:"#/properties/identifyAmountMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.identifyAmountMinor,data:data17};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data.sessionScreen !== undefined){
let data18 = data.sessionScreen;
if(typeof data18 !== "string"){
const err56 = {instancePath:instancePath+"/sessionScreen",schemaPath:"#/properties/sessionScreen/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.sessionScreen.type,parentSchema:schema31.properties.sessionScreen,data:data18};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!(((data18 === "info") || (data18 === "message")) || (data18 === "dispense"))){
const err57 = {instancePath:instancePath+"/sessionScreen",schemaPath:"#/properties/sessionScreen/enum",keyword:"enum",params:{allowedValues: schema31.properties.sessionScreen.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.sessionScreen.enum,parentSchema:schema31.properties.sessionScreen,data:data18};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.qrScreen !== undefined){
let data19 = data.qrScreen;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.type === undefined){
const err58 = {instancePath:instancePath+"/qrScreen",schemaPath:"#/properties/qrScreen/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.qrScreen.required,parentSchema:schema31.properties.qrScreen,data:data19};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data19.property === undefined){
const err59 = {instancePath:instancePath+"/qrScreen",schemaPath:"#/properties/qrScreen/required",keyword:"required",params:{missingProperty: "property"},message:"must have required property '"+"property"+"'",schema:schema31.properties.qrScreen.required,parentSchema:schema31.properties.qrScreen,data:data19};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key3 in data19){
if(!((key3 === "type") || (key3 === "property"))){
const err60 = {instancePath:instancePath+"/qrScreen",schemaPath:"#/properties/qrScreen/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.qrScreen,data:data19};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data19.type !== undefined){
let data20 = data19.type;
if(typeof data20 === "string"){
if(!pattern9.test(data20)){
const err61 = {instancePath:instancePath+"/qrScreen/type",schemaPath:"#/properties/qrScreen/properties/type/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z-]{0,31}$"},message:"must match pattern \""+"^[a-z][a-z-]{0,31}$"+"\"",schema:"^[a-z][a-z-]{0,31}$",parentSchema:schema31.properties.qrScreen.properties.type,data:data20};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/qrScreen/type",schemaPath:"#/properties/qrScreen/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.qrScreen.properties.type.type,parentSchema:schema31.properties.qrScreen.properties.type,data:data20};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data19.property !== undefined){
let data21 = data19.property;
if(typeof data21 === "string"){
if(!pattern10.test(data21)){
const err63 = {instancePath:instancePath+"/qrScreen/property",schemaPath:"#/properties/qrScreen/properties/property/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z.]{0,31}$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z.]{0,31}$"+"\"",schema:"^[A-Za-z][A-Za-z.]{0,31}$",parentSchema:schema31.properties.qrScreen.properties.property,data:data21};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/qrScreen/property",schemaPath:"#/properties/qrScreen/properties/property/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.qrScreen.properties.property.type,parentSchema:schema31.properties.qrScreen.properties.property,data:data21};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/qrScreen",schemaPath:"#/properties/qrScreen/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.qrScreen.type,parentSchema:schema31.properties.qrScreen,data:data19};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
