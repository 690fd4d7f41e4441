// @ts-nocheck
// Generated from ../settings.schema.json by scripts/generate-validators.mjs; do not edit.
export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://forecourt.dev/schemas/ccv-settings.schema.json","title":"Settings of a CCV terminal","type":"object","properties":{"transport":{"type":"string","enum":["pay-proxy","cloud"]},"url":{"type":"string","pattern":"^https?://[^/?#]+/?$","x-form":"an address without a path, e.g. http://192.168.1.30:8080","maxLength":200},"headers":{"type":"object","additionalProperties":{"$ref":"https://forecourt.dev/schemas/secret.schema.json"},"maxProperties":10},"operatingEnvironment":{"type":"string","enum":["UNATTENDED","ATTENDED"]},"accessProtocol":{"type":"string","enum":["OPI_NL","OPI_DE"]},"terminalLanguage":{"type":"string","pattern":"^[A-Z]{3}$","x-form":"three capital letters, e.g. ENG"},"tokenType":{"type":"string","enum":["card","web","none"]},"minimumCaptureMinor":{"type":"integer","minimum":0,"maximum":100000000},"paths":{"type":"object","properties":{"token":{"type":"string","pattern":"^/[A-Za-z0-9/_-]{1,100}$","x-form":"a path, e.g. /terminal/token"},"mifare":{"type":"string","pattern":"^/[A-Za-z0-9/_-]{1,100}$","x-form":"a path, e.g. /terminal/token"},"abort":{"type":"string","pattern":"^/[A-Za-z0-9/_-]{1,100}$","x-form":"a path, e.g. /terminal/token"}},"additionalProperties":false},"errorTypes":{"type":"object","additionalProperties":{"type":"string","enum":["declined","cancelledByDriver","noEffect","alreadyClosed","notFound","unknown"]},"maxProperties":100},"pollMs":{"type":"integer","minimum":200,"maximum":600000},"readMs":{"type":"integer","minimum":1000,"maximum":120000},"periodClosing":{"type":"object","properties":{"atUtc":{"type":"string","pattern":"^([01][0-9]|2[0-3]):[0-5][0-9]$","x-form":"a time of day, e.g. 03:30"},"whileReserved":{"type":"boolean"}},"required":["atUtc"],"additionalProperties":false},"givenUp":{"type":"array","items":{"type":"integer","minimum":0,"maximum":1000000000},"maxItems":100},"cloud":{"type":"object","properties":{"environment":{"type":"string","enum":["test","production"]},"apiKey":{"$ref":"https://forecourt.dev/schemas/secret.schema.json"},"terminalId":{"type":"string","minLength":1,"maxLength":40},"managementSystemId":{"type":"string","minLength":1,"maxLength":80},"authoriseConfirmed":{"const":true},"callbackUrl":{"type":"string","pattern":"^https?://[^/?#]+/?$","x-form":"an address without a path, e.g. https://charge.example.com","maxLength":200}},"required":["environment","apiKey","terminalId","managementSystemId","authoriseConfirmed"],"additionalProperties":false}},"required":["transport"],"if":{"properties":{"transport":{"const":"cloud"}}},"then":{"required":["cloud"],"properties":{"headers":false,"paths":false,"periodClosing":false,"minimumCaptureMinor":false}},"else":{"required":["url"],"properties":{"cloud":false}},"additionalProperties":false};
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://forecourt.dev/schemas/secret.schema.json","title":"Where a secret is","type":"object","properties":{"env":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$","maxLength":100,"x-secret":true},"file":{"type":"string","minLength":1,"maxLength":500,"x-secret":true}},"minProperties":1,"maxProperties":1,"additionalProperties":false,"x-secret":true};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^https?://[^/?#]+/?$", "u");
const pattern5 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");
const pattern6 = new RegExp("^[A-Z]{3}$", "u");
const pattern7 = new RegExp("^/[A-Za-z0-9/_-]{1,100}$", "u");
const pattern10 = new RegExp("^([01][0-9]|2[0-3]):[0-5][0-9]$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://forecourt.dev/schemas/ccv-settings.schema.json" */;
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
if(data.transport !== undefined){
if("cloud" !== data.transport){
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
if(data.cloud === undefined){
const err1 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "cloud"},message:"must have required property '"+"cloud"+"'",schema:schema31.then.required,parentSchema:schema31.then,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.headers !== undefined){
const err2 = {instancePath:instancePath+"/headers",schemaPath:"#/then/properties/headers/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.then.properties.headers,data:data.headers};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.paths !== undefined){
const err3 = {instancePath:instancePath+"/paths",schemaPath:"#/then/properties/paths/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.then.properties.paths,data:data.paths};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.periodClosing !== undefined){
const err4 = {instancePath:instancePath+"/periodClosing",schemaPath:"#/then/properties/periodClosing/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.then.properties.periodClosing,data:data.periodClosing};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.minimumCaptureMinor !== undefined){
const err5 = {instancePath:instancePath+"/minimumCaptureMinor",schemaPath:"#/then/properties/minimumCaptureMinor/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.then.properties.minimumCaptureMinor,data:data.minimumCaptureMinor};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.headers = true;
props0.paths = true;
props0.periodClosing = true;
props0.minimumCaptureMinor = true;
props0.transport = true;
}
ifClause0 = "then";
}
else {
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err6 = {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema31.else.required,parentSchema:schema31.else,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.cloud !== undefined){
const err7 = {instancePath:instancePath+"/cloud",schemaPath:"#/else/properties/cloud/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.else.properties.cloud,data:data.cloud};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
if(valid0){
if(props0 !== true){
props0 = props0 || {};
props0.cloud = true;
}
}
ifClause0 = "else";
}
if(!valid0){
const err8 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema31.if,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.transport === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "transport"},message:"must have required property '"+"transport"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err10 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.transport !== undefined){
let data6 = data.transport;
if(typeof data6 !== "string"){
const err11 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.transport.type,parentSchema:schema31.properties.transport,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data6 === "pay-proxy") || (data6 === "cloud"))){
const err12 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/enum",keyword:"enum",params:{allowedValues: schema31.properties.transport.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.transport.enum,parentSchema:schema31.properties.transport,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.url !== undefined){
let data7 = data.url;
if(typeof data7 === "string"){
if(data7.length > 200){
const err13 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.url,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern4.test(data7)){
const err14 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#]+/?$"},message:"must match pattern \""+"^https?://[^/?#]+/?$"+"\"",schema:"^https?://[^/?#]+/?$",parentSchema:schema31.properties.url,data:data7};
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
const err15 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.url.type,parentSchema:schema31.properties.url,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.headers !== undefined){
let data8 = data.headers;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length > 10){
const err16 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/maxProperties",keyword:"maxProperties",params:{limit: 10},message:"must NOT have more than 10 properties",schema:10,parentSchema:schema31.properties.headers,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data8){
let data9 = data8[key1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length > 1){
const err17 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"https://forecourt.dev/schemas/secret.schema.json/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema32,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(Object.keys(data9).length < 1){
const err18 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"https://forecourt.dev/schemas/secret.schema.json/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 in data9){
if(!((key2 === "env") || (key2 === "file"))){
const err19 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"https://forecourt.dev/schemas/secret.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.env !== undefined){
let data10 = data9.env;
if(typeof data10 === "string"){
if(data10.length > 100){
const err20 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema32.properties.env,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!pattern5.test(data10)){
const err21 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]*$"+"\"",schema:"^[A-Z][A-Z0-9_]*$",parentSchema:schema32.properties.env,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.env.type,parentSchema:schema32.properties.env,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.file !== undefined){
let data11 = data9.file;
if(typeof data11 === "string"){
if(data11.length > 500){
const err23 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema32.properties.file,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data11.length < 1){
const err24 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.file,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.file.type,parentSchema:schema32.properties.file,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"https://forecourt.dev/schemas/secret.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.headers.type,parentSchema:schema31.properties.headers,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.operatingEnvironment !== undefined){
let data12 = data.operatingEnvironment;
if(typeof data12 !== "string"){
const err28 = {instancePath:instancePath+"/operatingEnvironment",schemaPath:"#/properties/operatingEnvironment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.operatingEnvironment.type,parentSchema:schema31.properties.operatingEnvironment,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data12 === "UNATTENDED") || (data12 === "ATTENDED"))){
const err29 = {instancePath:instancePath+"/operatingEnvironment",schemaPath:"#/properties/operatingEnvironment/enum",keyword:"enum",params:{allowedValues: schema31.properties.operatingEnvironment.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.operatingEnvironment.enum,parentSchema:schema31.properties.operatingEnvironment,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.accessProtocol !== undefined){
let data13 = data.accessProtocol;
if(typeof data13 !== "string"){
const err30 = {instancePath:instancePath+"/accessProtocol",schemaPath:"#/properties/accessProtocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.accessProtocol.type,parentSchema:schema31.properties.accessProtocol,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((data13 === "OPI_NL") || (data13 === "OPI_DE"))){
const err31 = {instancePath:instancePath+"/accessProtocol",schemaPath:"#/properties/accessProtocol/enum",keyword:"enum",params:{allowedValues: schema31.properties.accessProtocol.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.accessProtocol.enum,parentSchema:schema31.properties.accessProtocol,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.terminalLanguage !== undefined){
let data14 = data.terminalLanguage;
if(typeof data14 === "string"){
if(!pattern6.test(data14)){
const err32 = {instancePath:instancePath+"/terminalLanguage",schemaPath:"#/properties/terminalLanguage/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\"",schema:"^[A-Z]{3}$",parentSchema:schema31.properties.terminalLanguage,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/terminalLanguage",schemaPath:"#/properties/terminalLanguage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.terminalLanguage.type,parentSchema:schema31.properties.terminalLanguage,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.tokenType !== undefined){
let data15 = data.tokenType;
if(typeof data15 !== "string"){
const err34 = {instancePath:instancePath+"/tokenType",schemaPath:"#/properties/tokenType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tokenType.type,parentSchema:schema31.properties.tokenType,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!(((data15 === "card") || (data15 === "web")) || (data15 === "none"))){
const err35 = {instancePath:instancePath+"/tokenType",schemaPath:"#/properties/tokenType/enum",keyword:"enum",params:{allowedValues: schema31.properties.tokenType.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.tokenType.enum,parentSchema:schema31.properties.tokenType,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.minimumCaptureMinor !== undefined){
let data16 = data.minimumCaptureMinor;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err36 = {instancePath:instancePath+"/minimumCaptureMinor",schemaPath:"#/properties/minimumCaptureMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.minimumCaptureMinor.type,parentSchema:schema31.properties.minimumCaptureMinor,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 100000000 || isNaN(data16)){
const err37 = {instancePath:instancePath+"/minimumCaptureMinor",schemaPath:"#/properties/minimumCaptureMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.minimumCaptureMinor,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err38 = {instancePath:instancePath+"/minimumCaptureMinor",schemaPath:"#/properties/minimumCaptureMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.minimumCaptureMinor,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data.paths !== undefined){
let data17 = data.paths;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
if(!(((key3 === "token") || (key3 === "mifare")) || (key3 === "abort"))){
const err39 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.paths,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data17.token !== undefined){
let data18 = data17.token;
if(typeof data18 === "string"){
if(!pattern7.test(data18)){
const err40 = {instancePath:instancePath+"/paths/token",schemaPath:"#/properties/paths/properties/token/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9/_-]{1,100}$"},message:"must match pattern \""+"^/[A-Za-z0-9/_-]{1,100}$"+"\"",schema:"^/[A-Za-z0-9/_-]{1,100}$",parentSchema:schema31.properties.paths.properties.token,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/paths/token",schemaPath:"#/properties/paths/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.paths.properties.token.type,parentSchema:schema31.properties.paths.properties.token,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data17.mifare !== undefined){
let data19 = data17.mifare;
if(typeof data19 === "string"){
if(!pattern7.test(data19)){
const err42 = {instancePath:instancePath+"/paths/mifare",schemaPath:"#/properties/paths/properties/mifare/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9/_-]{1,100}$"},message:"must match pattern \""+"^/[A-Za-z0-9/_-]{1,100}$"+"\"",schema:"^/[A-Za-z0-9/_-]{1,100}$",parentSchema:schema31.properties.paths.properties.mifare,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/paths/mifare",schemaPath:"#/properties/paths/properties/mifare/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.paths.properties.mifare.type,parentSchema:schema31.properties.paths.properties.mifare,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data17.abort !== undefined){
let data20 = data17.abort;
if(typeof data20 === "string"){
if(!pattern7.test(data20)){
const err44 = {instancePath:instancePath+"/paths/abort",schemaPath:"#/properties/paths/properties/abort/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9/_-]{1,100}$"},message:"must match pattern \""+"^/[A-Za-z0-9/_-]{1,100}$"+"\"",schema:"^/[A-Za-z0-9/_-]{1,100}$",parentSchema:schema31.properties.paths.properties.abort,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/paths/abort",schemaPath:"#/properties/paths/properties/abort/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.paths.properties.abort.type,parentSchema:schema31.properties.paths.properties.abort,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.paths.type,parentSchema:schema31.properties.paths,data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.errorTypes !== undefined){
let data21 = data.errorTypes;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(Object.keys(data21).length > 100){
const err47 = {instancePath:instancePath+"/errorTypes",schemaPath:"#/properties/errorTypes/maxProperties",keyword:"maxProperties",params:{limit: 100},message:"must NOT have more than 100 properties",schema:100,parentSchema:schema31.properties.errorTypes,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key4 in data21){
let data22 = data21[key4];
if(typeof data22 !== "string"){
const err48 = {instancePath:instancePath+"/errorTypes/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/errorTypes/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.errorTypes.additionalProperties.type,parentSchema:schema31.properties.errorTypes.additionalProperties,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!((((((data22 === "declined") || (data22 === "cancelledByDriver")) || (data22 === "noEffect")) || (data22 === "alreadyClosed")) || (data22 === "notFound")) || (data22 === "unknown"))){
const err49 = {instancePath:instancePath+"/errorTypes/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/errorTypes/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema31.properties.errorTypes.additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.errorTypes.additionalProperties.enum,parentSchema:schema31.properties.errorTypes.additionalProperties,data:data22};
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
else {
const err50 = {instancePath:instancePath+"/errorTypes",schemaPath:"#/properties/errorTypes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.errorTypes.type,parentSchema:schema31.properties.errorTypes,data:data21};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.pollMs !== undefined){
let data23 = data.pollMs;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err51 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.pollMs.type,parentSchema:schema31.properties.pollMs,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 600000 || isNaN(data23)){
const err52 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000",schema:600000,parentSchema:schema31.properties.pollMs,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data23 < 200 || isNaN(data23)){
const err53 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200},message:"must be >= 200",schema:200,parentSchema:schema31.properties.pollMs,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data.readMs !== undefined){
let data24 = data.readMs;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err54 = {instancePath:instancePath+"/readMs",schemaPath:"#/properties/readMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.readMs.type,parentSchema:schema31.properties.readMs,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 120000 || isNaN(data24)){
const err55 = {instancePath:instancePath+"/readMs",schemaPath:"#/properties/readMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120000},message:"must be <= 120000",schema:120000,parentSchema:schema31.properties.readMs,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data24 < 1000 || isNaN(data24)){
const err56 = {instancePath:instancePath+"/readMs",schemaPath:"#/properties/readMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema31.properties.readMs,data:data24};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data.periodClosing !== undefined){
let data25 = data.periodClosing;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.atUtc === undefined){
const err57 = {instancePath:instancePath+"/periodClosing",schemaPath:"#/properties/periodClosing/required",keyword:"required",params:{missingProperty: "atUtc"},message:"must have required property '"+"atUtc"+"'",schema:schema31.properties.periodClosing.required,parentSchema:schema31.properties.periodClosing,data:data25};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key5 in data25){
if(!((key5 === "atUtc") || (key5 === "whileReserved"))){
const err58 = {instancePath:instancePath+"/periodClosing",schemaPath:"#/properties/periodClosing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.periodClosing,data:data25};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data25.atUtc !== undefined){
let data26 = data25.atUtc;
if(typeof data26 === "string"){
if(!pattern10.test(data26)){
const err59 = {instancePath:instancePath+"/periodClosing/atUtc",schemaPath:"#/properties/periodClosing/properties/atUtc/pattern",keyword:"pattern",params:{pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$"},message:"must match pattern \""+"^([01][0-9]|2[0-3]):[0-5][0-9]$"+"\"",schema:"^([01][0-9]|2[0-3]):[0-5][0-9]$",parentSchema:schema31.properties.periodClosing.properties.atUtc,data:data26};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/periodClosing/atUtc",schemaPath:"#/properties/periodClosing/properties/atUtc/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.periodClosing.properties.atUtc.type,parentSchema:schema31.properties.periodClosing.properties.atUtc,data:data26};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data25.whileReserved !== undefined){
let data27 = data25.whileReserved;
if(typeof data27 !== "boolean"){
const err61 = {instancePath:instancePath+"/periodClosing/whileReserved",schemaPath:"#/properties/periodClosing/properties/whileReserved/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.periodClosing.properties.whileReserved.type,parentSchema:schema31.properties.periodClosing.properties.whileReserved,data:data27};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/periodClosing",schemaPath:"#/properties/periodClosing/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.periodClosing.type,parentSchema:schema31.properties.periodClosing,data:data25};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.givenUp !== undefined){
let data28 = data.givenUp;
if(Array.isArray(data28)){
if(data28.length > 100){
const err63 = {instancePath:instancePath+"/givenUp",schemaPath:"#/properties/givenUp/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema31.properties.givenUp,data:data28};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
const len0 = data28.length;
for(let i0=0; i0<len0; i0++){
let data29 = data28[i0];
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err64 = {instancePath:instancePath+"/givenUp/" + i0,schemaPath:"#/properties/givenUp/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.givenUp.items.type,parentSchema:schema31.properties.givenUp.items,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 1000000000 || isNaN(data29)){
const err65 = {instancePath:instancePath+"/givenUp/" + i0,schemaPath:"#/properties/givenUp/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema31.properties.givenUp.items,data:data29};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data29 < 0 || isNaN(data29)){
const err66 = {instancePath:instancePath+"/givenUp/" + i0,schemaPath:"#/properties/givenUp/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.givenUp.items,data:data29};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
}
else {
const err67 = {instancePath:instancePath+"/givenUp",schemaPath:"#/properties/givenUp/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.givenUp.type,parentSchema:schema31.properties.givenUp,data:data28};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.cloud !== undefined){
let data30 = data.cloud;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.environment === undefined){
const err68 = {instancePath:instancePath+"/cloud",schemaPath:"#/properties/cloud/required",keyword:"required",params:{missingProperty: "environment"},message:"must have required property '"+"environment"+"'",schema:schema31.properties.cloud.required,parentSchema:schema31.properties.cloud,data:data30};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data30.apiKey === undefined){
const err69 = {instancePath:instancePath+"/cloud",schemaPath:"#/properties/cloud/required",keyword:"required",params:{missingProperty: "apiKey"},message:"must have required property '"+"apiKey"+"'",schema:schema31.properties.cloud.required,parentSchema:schema31.properties.cloud,data:data30};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data30.terminalId === undefined){
const err70 = {instancePath:instancePath+"/cloud",schemaPath:"#/properties/cloud/required",keyword:"required",params:{missingProperty: "terminalId"},message:"must have required property '"+"terminalId"+"'",schema:schema31.properties.cloud.required,parentSchema:schema31.properties.cloud,data:data30};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data30.managementSystemId === undefined){
const err71 = {instancePath:instancePath+"/cloud",schemaPath:"#/properties/cloud/required",keyword:"required",params:{missingProperty: "managementSystemId"},message:"must have required property '"+"managementSystemId"+"'",schema:schema31.properties.cloud.required,parentSchema:schema31.properties.cloud,data:data30};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data30.authoriseConfirmed === undefined){
const err72 = {instancePath:instancePath+"/cloud",schemaPath:"#/properties/cloud/required",keyword:"required",params:{missingProperty: "authoriseConfirmed"},message:"must have required property '"+"authoriseConfirmed"+"'",schema:schema31.properties.cloud.required,parentSchema:schema31.properties.cloud,data:data30};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key6 in data30){
if(!((((((key6 === "environment") || (key6 === "apiKey")) || (key6 === "terminalId")) || (key6 === "managementSystemId")) || (key6 === "authoriseConfirmed")) || (key6 === "callbackUrl"))){
const err73 = {instancePath:instancePath+"/cloud",schemaPath:"#/properties/cloud/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.cloud,data:data30};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data30.environment !== undefined){
let data31 = data30.environment;
if(typeof data31 !== "string"){
const err74 = {instancePath:instancePath+"/cloud/environment",schemaPath:"#/properties/cloud/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.cloud.properties.environment.type,parentSchema:schema31.properties.cloud.properties.environment,data:data31};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!((data31 === "test") || (data31 === "production"))){
const err75 = {instancePath:instancePath+"/cloud/environment",schemaPath:"#/properties/cloud/properties/environment/enum",keyword:"enum",params:{allowedValues: schema31.properties.cloud.properties.environment.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.cloud.properties.environment.enum,parentSchema:schema31.properties.cloud.properties.environment,data:data31};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data30.apiKey !== undefined){
let data32 = data30.apiKey;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(Object.keys(data32).length > 1){
const err76 = {instancePath:instancePath+"/cloud/apiKey",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema32,data:data32};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(Object.keys(data32).length < 1){
const err77 = {instancePath:instancePath+"/cloud/apiKey",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32,data:data32};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
for(const key7 in data32){
if(!((key7 === "env") || (key7 === "file"))){
const err78 = {instancePath:instancePath+"/cloud/apiKey",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data32};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data32.env !== undefined){
let data33 = data32.env;
if(typeof data33 === "string"){
if(data33.length > 100){
const err79 = {instancePath:instancePath+"/cloud/apiKey/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema32.properties.env,data:data33};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(!pattern5.test(data33)){
const err80 = {instancePath:instancePath+"/cloud/apiKey/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]*$"+"\"",schema:"^[A-Z][A-Z0-9_]*$",parentSchema:schema32.properties.env,data:data33};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/cloud/apiKey/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.env.type,parentSchema:schema32.properties.env,data:data33};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data32.file !== undefined){
let data34 = data32.file;
if(typeof data34 === "string"){
if(data34.length > 500){
const err82 = {instancePath:instancePath+"/cloud/apiKey/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema32.properties.file,data:data34};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data34.length < 1){
const err83 = {instancePath:instancePath+"/cloud/apiKey/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.file,data:data34};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/cloud/apiKey/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.file.type,parentSchema:schema32.properties.file,data:data34};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/cloud/apiKey",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data32};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data30.terminalId !== undefined){
let data35 = data30.terminalId;
if(typeof data35 === "string"){
if(data35.length > 40){
const err86 = {instancePath:instancePath+"/cloud/terminalId",schemaPath:"#/properties/cloud/properties/terminalId/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters",schema:40,parentSchema:schema31.properties.cloud.properties.terminalId,data:data35};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data35.length < 1){
const err87 = {instancePath:instancePath+"/cloud/terminalId",schemaPath:"#/properties/cloud/properties/terminalId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.cloud.properties.terminalId,data:data35};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/cloud/terminalId",schemaPath:"#/properties/cloud/properties/terminalId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.cloud.properties.terminalId.type,parentSchema:schema31.properties.cloud.properties.terminalId,data:data35};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data30.managementSystemId !== undefined){
let data36 = data30.managementSystemId;
if(typeof data36 === "string"){
if(data36.length > 80){
const err89 = {instancePath:instancePath+"/cloud/managementSystemId",schemaPath:"#/properties/cloud/properties/managementSystemId/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters",schema:80,parentSchema:schema31.properties.cloud.properties.managementSystemId,data:data36};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data36.length < 1){
const err90 = {instancePath:instancePath+"/cloud/managementSystemId",schemaPath:"#/properties/cloud/properties/managementSystemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.cloud.properties.managementSystemId,data:data36};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/cloud/managementSystemId",schemaPath:"#/properties/cloud/properties/managementSystemId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.cloud.properties.managementSystemId.type,parentSchema:schema31.properties.cloud.properties.managementSystemId,data:data36};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data30.authoriseConfirmed !== undefined){
let data37 = data30.authoriseConfirmed;
if(true !== data37){
const err92 = {instancePath:instancePath+"/cloud/authoriseConfirmed",schemaPath:"#/properties/cloud/properties/authoriseConfirmed/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema31.properties.cloud.properties.authoriseConfirmed,data:data37};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data30.callbackUrl !== undefined){
let data38 = data30.callbackUrl;
if(typeof data38 === "string"){
if(data38.length > 200){
const err93 = {instancePath:instancePath+"/cloud/callbackUrl",schemaPath:"#/properties/cloud/properties/callbackUrl/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.cloud.properties.callbackUrl,data:data38};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(!pattern4.test(data38)){
const err94 = {instancePath:instancePath+"/cloud/callbackUrl",schemaPath:"#/properties/cloud/properties/callbackUrl/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#]+/?$"},message:"must match pattern \""+"^https?://[^/?#]+/?$"+"\"",schema:"^https?://[^/?#]+/?$",parentSchema:schema31.properties.cloud.properties.callbackUrl,data:data38};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/cloud/callbackUrl",schemaPath:"#/properties/cloud/properties/callbackUrl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.cloud.properties.callbackUrl.type,parentSchema:schema31.properties.cloud.properties.callbackUrl,data:data38};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/cloud",schemaPath:"#/properties/cloud/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.cloud.type,parentSchema:schema31.properties.cloud,data:data30};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
